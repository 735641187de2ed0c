package org.withme.iag.ambition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violation;

class AmbitionRulesTest {

    @Test
    void I1_words_are_enough_and_not_knowing_yet_needs_none() {
        assertThat(AmbitionRules.check(said("Jeg vil være kok")).isEmpty()).isTrue();
        assertThat(AmbitionRules.check(Aim.UNKNOWN).isEmpty()).isTrue();
    }

    @Test
    void an_ambition_without_words_is_none() {
        assertThat(AmbitionRules.check(said(null)).list()).containsExactly(AmbitionRule.NO_WORDS.brokenAt("/words"));
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(AmbitionRules.check(said("🎓".repeat(2000))).isEmpty()).isTrue();
        assertThat(AmbitionRules.check(said("🎓".repeat(2001))).list())
                .containsExactly(StandardRule.TOO_LONG.with("most", 2000).brokenAt("/words"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Aim wrong = new Aim(Kind.AMBITION, " ", "25", "16", "", Horizon.SOME_DAY, 6);
        assertThat(AmbitionRules.check(wrong).list())
                .extracting(Violation::pointer)
                .containsExactly("/words", "/place", "/occupation", "/sector", "/confidence");
    }

    private static Aim said(String words) {
        return new Aim(Kind.AMBITION, words, null, null, null, null, null);
    }
}
