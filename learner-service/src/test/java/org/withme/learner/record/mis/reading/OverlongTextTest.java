package org.withme.learner.record.mis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AReturn.aReturn;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlongTextTest {

    /** Of a slash, a letter and a slash again, each longer than it has to be. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u00af", "\u00c1\u0081", "\u00e0\u0080\u00af", "\u00f0\u0080\u0080\u00af"})
    void a_character_that_is_written_longer_than_it_has_to_be_is_not_utf_8(String overlong) {
        // Given
        String xml = aReturn("90000001").with(learner("A1")).xml();

        // When
        TakenReturn taken =
                TakenReturn.of(xml.replaceAll("[^\\x00-\\x7f]", overlong).getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(taken.refusal.get(0).reason()).contains("UTF-8");
        assertThat(taken.learners).isEmpty();
    }
}
