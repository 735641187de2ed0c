package org.withme.platform.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violation;

class SaidTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void nothing_need_be_sent_it_was_face_to_face_and_today() {
        Heard heard = Said.of(null).heardBy("ruth", "mentor", NOW);
        assertThat(heard).isEqualTo(new Heard(HowSaid.FACE_TO_FACE, TODAY, "ruth", "mentor", NOW, null, null));
        assertThat(heard.isAnswered()).isFalse();
    }

    @Test
    void nothing_was_said_on_a_day_that_has_not_come() {
        assertThat(new Said(HowSaid.TELEPHONE, TODAY).check(TODAY).list()).isEmpty();
        assertThat(new Said(HowSaid.PAPER, TODAY.minusDays(9)).check(TODAY).list())
                .isEmpty();
        assertThat(new Said(null, TODAY.plusDays(1)).check(TODAY).list())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/said/on", "said-in-the-future"));
    }

    @Test
    void what_is_answered_once_stays_so() {
        // Given
        Heard heard = new Said(HowSaid.TELEPHONE, TODAY).heardBy("ruth", "mentor", NOW);

        // When
        Heard own = heard.madeOwn(NOW.plusSeconds(1));
        Heard struck = heard.struckOut(NOW.plusSeconds(1));

        // Then
        assertThat(own.madeOwn(NOW.plusSeconds(2))).isEqualTo(own);
        assertThat(struck.struckOut(NOW.plusSeconds(2))).isEqualTo(struck);
        assertThatThrownBy(() -> own.struckOut(NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> struck.madeOwn(NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Heard.require(null)).isInstanceOf(Problem.class);
    }

    @Test
    void an_answer_is_awaited_of_what_was_said_until_it_is_given() {
        Heard heard = Said.of(null).heardBy("ruth", "mentor", NOW);
        assertThat(Heard.awaits(null)).isFalse();
        assertThat(Heard.awaits(heard)).isTrue();
        assertThat(heard.madeOwn(NOW).isNew(heard)).isTrue();
        assertThat(Heard.awaits(heard.madeOwn(NOW))).isFalse();
        assertThat(heard.madeOwn(NOW).madeOwn(NOW.plusSeconds(1)).isNew(heard.madeOwn(NOW)))
                .isFalse();
    }

    @Test
    void what_was_struck_out_is_said_anew_and_not_changed() {
        Heard heard = Said.of(null).heardBy("ruth", "mentor", NOW);
        assertThatCode(() -> Heard.requireNotStruckOut(null)).doesNotThrowAnyException();
        assertThatCode(() -> Heard.requireNotStruckOut(heard.madeOwn(NOW))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Heard.requireNotStruckOut(heard.struckOut(NOW)))
                .isInstanceOf(Problem.class);
    }
}
