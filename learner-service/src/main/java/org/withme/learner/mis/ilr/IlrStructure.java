package org.withme.learner.mis.ilr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The structure of a collection year, read from the table {@code ilr/structure.txt}. */
final class IlrStructure {

    private static final Map<String, IlrStructure> BY_NAMESPACE =
            Map.of("ESFA/ILR/2024-25", read("2425"), "ESFA/ILR/2025-26", read("2526"));

    private final String year;
    private final Element message;

    private IlrStructure(String year, Element message) {
        this.year = year;
        this.message = message;
    }

    static Optional<IlrStructure> ofNamespace(String namespace) {
        return Optional.ofNullable(BY_NAMESPACE.get(namespace == null ? "" : namespace));
    }

    String year() {
        return year;
    }

    Element message() {
        return message;
    }

    private static IlrStructure read(String year) {
        try (InputStream table = IlrStructure.class.getResourceAsStream("/ilr/structure.txt")) {
            List<Line> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
            int[] next = {0};
            return new IlrStructure(year, element(lines, next, year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element element(List<Line> lines, int[] next, String year) {
        Line own = lines.get(next[0]++);
        List<Element> children = new ArrayList<>();
        while (next[0] < lines.size() && lines.get(next[0]).depth() > own.depth()) {
            boolean counts = lines.get(next[0]).belongsTo(year);
            Element child = element(lines, next, year);
            if (counts) {
                children.add(child);
            }
        }
        return new Element(own.name(), Element.Occurrence.of(own.occurrence()), own.type(), children);
    }

    private record Line(int depth, String name, String onlyIn, String occurrence, Optional<ValueType> type) {

        static Line of(String text) {
            int depth = text.length() - text.stripLeading().length();
            String[] words = text.strip().split(" ", 2);
            String name = words[0];
            String rest = words[1];
            String onlyIn = "";
            if (rest.startsWith("@")) {
                String[] tagged = rest.split(" ", 2);
                onlyIn = tagged[0].substring(1);
                rest = tagged[1];
            }
            String[] occurrenceAndType = rest.split(" ", 3);
            Optional<ValueType> type = occurrenceAndType.length == 1
                    ? Optional.empty()
                    : Optional.of(ValueType.of(
                            occurrenceAndType[1], occurrenceAndType.length == 2 ? "" : occurrenceAndType[2]));
            return new Line(depth, name, onlyIn, occurrenceAndType[0], type);
        }

        boolean belongsTo(String year) {
            return onlyIn.isEmpty() || onlyIn.equals(year);
        }
    }
}
