package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0\u3000",
                "\u200b\u200d\ufeff",
                "\u2060\u00ad",
                "\u202e\u2066",
                "\u3164",
                "\uffa0",
                "\u115f\u1160",
                "\u2800",
                "\ufe0f",
                "\u034f",
                "\u180e",
                "\udb40\udd00",
                "\udb40\udc41",
                "\u0007",
                "\u2028\u2029"
            })
    void nothing_is_said_in_characters_that_nobody_sees(String text) {
        assertThat(WrittenText.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", " ? ", "\u200bx", "\ud83d\ude42", "\u0645", "\u1112\u1161\u11ab", "\u2764\ufe0f"})
    void something_is_said_in_any_script_in_signs_and_in_pictures(String text) {
        assertThat(WrittenText.saysNothing(text)).isFalse();
    }

    @Test
    void an_emoji_is_one_character_as_in_the_description() {
        assertThat(WrittenText.length("\ud83d\ude42 ok")).isEqualTo(4);
    }
}
