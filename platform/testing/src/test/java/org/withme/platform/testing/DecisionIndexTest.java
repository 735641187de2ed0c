package org.withme.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionIndexTest {

    private static final Path DECISIONS = Path.of("..", "..", "docs", "adr");

    @Test
    void every_decision_stands_in_the_index_by_its_title() throws IOException {
        // When
        String index = Files.readString(DECISIONS.resolve("README.md"));

        // Then
        try (Stream<Path> decisions = Files.list(DECISIONS)) {
            assertThat(decisions.filter(file -> !file.endsWith("README.md")).map(DecisionIndexTest::link))
                    .allSatisfy(link -> assertThat(index).contains(link));
        }
    }

    private static String link(Path decision) {
        try {
            List<String> lines = Files.readAllLines(decision);
            String title = lines.get(0).replaceFirst("^# [0-9]+\\. ", "");
            return "[" + title + "](" + decision.getFileName() + ")";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
