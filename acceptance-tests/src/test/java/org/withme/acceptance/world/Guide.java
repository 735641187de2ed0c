package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands of the integrators' guide, as somebody would copy them. */
final class Guide {

    private static final Path PAGE = Path.of("..", "docs", "integrators", "README.md");

    private Guide() {}

    /** The words behind {@code program} in the command that has {@code mark} in it, for this gateway. */
    static List<String> arguments(String program, String mark, String gateway) {
        Optional<String> command = Pattern.compile("(?m)^" + Pattern.quote(program) + " ((?:.*\\\\\\R)*.*)")
                .matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(arguments -> arguments.contains(mark))
                .findFirst();
        assertThat(command).as("The guide has a command %s … %s", program, mark).isPresent();
        return Arrays.stream(command.orElseThrow()
                        .replaceAll("\\\\\\R", " ")
                        .replace("http://localhost:8080", gateway)
                        .strip()
                        .split("\\s+"))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
