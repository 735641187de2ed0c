package org.withme.learner.record.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The collection years that there is a file for. Looked for by name, so that a new one is found wherever it is packed. */
public final class CollectionYears {

    private static final int FIRST = 2015;
    private static final int LAST = 2098;

    private static final List<CollectionYear> KNOWN = IntStream.rangeClosed(FIRST, LAST)
            .mapToObj(CollectionYears::nameOf)
            .flatMap(name -> read(name).stream())
            .toList();

    private CollectionYears() {}

    /** Earliest first. */
    public static List<CollectionYear> known() {
        return KNOWN;
    }

    public static Optional<CollectionYear> ofNamespace(String namespace) {
        return KNOWN.stream().filter(year -> year.namespace().equals(namespace)).findFirst();
    }

    /** The year that returns write so: {@code 2627}. */
    public static Optional<CollectionYear> ofCode(String code) {
        return KNOWN.stream().filter(year -> year.code().equals(code)).findFirst();
    }

    private static String nameOf(int firstYear) {
        return "%d-%02d".formatted(firstYear, (firstYear + 1) % 100);
    }

    private static Optional<CollectionYear> read(String name) {
        try (InputStream file = CollectionYears.class.getResourceAsStream("/ilr/years/" + name + ".txt")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new CollectionYear(
                            YearFile.of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
