package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidInWordsTest {

    @Test
    void a_way_that_a_later_release_adds_is_told_too() {
        assertThat(SaidInWords.of("TELEPHONE")).isEqualTo("by telephone");
        assertThat(SaidInWords.of("BY_SIGN")).isEqualTo("by sign");
    }
}
