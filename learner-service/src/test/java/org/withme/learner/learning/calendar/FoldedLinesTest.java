package org.withme.learner.learning.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "字", "🌱"})
    void no_line_is_longer_than_75_octets_and_no_character_is_cut(String character) {
        // Given
        String line = "SUMMARY:" + character.repeat(200) + "\r\nEND\r\n";

        // When
        String folded = FoldedLines.of(line);

        // Then
        assertThat(folded.split("\r\n")).allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    }

    @Test
    void what_is_short_stays_as_it_is() {
        String line = "SUMMARY:" + "a".repeat(67) + "\r\n";
        assertThat(FoldedLines.of(line)).isEqualTo(line);
    }
}
