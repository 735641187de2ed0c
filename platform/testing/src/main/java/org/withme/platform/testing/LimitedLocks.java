package org.withme.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a statement takes of many rows ({@code limit … for update}) stands in {@code with … as materialized}. As a sub-select behind
 * {@code in}, PostgreSQL may run it anew for each row of the outer table, and it takes more than its limit: a plan that was made while the
 * table was small does so.
 */
final class LimitedLocks {

    /** With calls such as {@code now()}, and no sub-select. */
    private static final String WORDS = "(?:[^;\"()]|\\([^;\"()]*\\))*";

    private static final Pattern SUB_SELECT = Pattern.compile(
            "(?is)\\bin\\s*\\(\\s*select\\b" + WORDS + "\\blimit\\b" + WORDS + "\\bfor\\s+(?:no\\s+key\\s+)?update");

    private LimitedLocks() {}

    static List<String> violations(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(LimitedLocks::hasSubSelect)
                    .map(file ->
                            file + " limits and locks in a sub-select, which may take more: use a materialized one")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasSubSelect(Path file) {
        try {
            return SUB_SELECT.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
