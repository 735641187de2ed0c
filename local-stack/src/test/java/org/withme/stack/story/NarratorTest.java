package org.withme.stack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void a_story_ends_with_a_table_that_counts_steps_and_refusals_of_each_part() {
        // When
        narrator.part("A return arrives", "nobody types twice");
        narrator.step("The college", "sends its return.", "One learner is new.");
        narrator.part("Nobody else sees it", "the same for everybody");
        narrator.step("The learner", "looks.", "It is there.");
        narrator.refusal("A stranger", "looks.", "Nothing is there.");
        narrator.closes();

        // Then
        List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .extracting(line -> line.strip().replaceAll(" {2,}", " | "))
                .containsExactly(
                        "1. A return arrives | 1 | 0 | nobody types twice",
                        "2. Nobody else sees it | 2 | 1 | the same for everybody",
                        "together | 3 | 1");
        assertThat(lines).contains("   A stranger looks.", "     ✗ Nothing is there.");
    }
}
