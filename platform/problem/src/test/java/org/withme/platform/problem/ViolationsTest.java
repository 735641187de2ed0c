package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private static final String REMEDY = "Say it in a sentence.";

    @Test
    void a_text_that_may_be_left_out_is_asked_only_when_it_is_there() {
        assertThat(codes(new Violations().text("/note", null, 5))).isEmpty();
        assertThat(codes(new Violations().text("/note", "hello", 5))).isEmpty();
        assertThat(codes(new Violations().text("/note", "\u200b \u3164", 5))).containsExactly("blank");
    }

    @Test
    void a_required_text_is_missing_or_cannot_be_read_and_the_remedy_says_what_to_send() {
        assertThat(new Violations().requiredText("/reason", null, 5, REMEDY).list())
                .containsExactly(StandardRule.MISSING.remedied(REMEDY).brokenAt("/reason"));
        assertThat(new Violations().requiredText("/reason", " ", 5, REMEDY).list())
                .containsExactly(StandardRule.BLANK.remedied(REMEDY).brokenAt("/reason"));
    }

    @Test
    void a_value_stands_wherever_the_words_of_a_rule_leave_a_place_for_it() {
        assertThat(new Violations().text("/note", "longer", 5).list())
                .containsExactly(new Violation(
                        "/note", "too-long", "It has more than 5 characters.", "Shorten it to at most 5 characters."));
    }

    @Test
    void a_text_with_emoji_is_as_long_as_its_characters() {
        assertThat(codes(new Violations().text("/note", "\ud83d\ude42".repeat(5), 5)))
                .isEmpty();
        assertThat(codes(new Violations().text("/note", "\ud83d\ude42".repeat(6), 5)))
                .containsExactly("too-long");
    }

    private static List<String> codes(Violations violations) {
        return violations.list().stream().map(Violation::code).toList();
    }
}
