package org.withme.learner.record.mis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AReturn.aReturn;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The canonical hash is of what is kept, and of nothing else (L7)")
class CanonicalHashTest {

    @Test
    void what_is_not_kept_and_the_order_of_aims_do_not_count() {
        byte[] one = hash(learner("A1").set("Ethnicity", "31").on(aim("1").number(1), aim("2").number(2)));
        byte[] other = hash(learner("a1").set("Ethnicity", "40").on(aim("2").number(2), aim("1").number(1)));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void what_is_kept_counts() {
        byte[] one = hash(learner("A1").on(aim("1").withdrawn("2026-01-05", "44")));

        assertThat(hash(learner("A1").on(aim("1").withdrawn("2026-01-05", "2"))))
                .isNotEqualTo(one);
        assertThat(hash(learner("A1").on(aim("1").withdrawn("2026-01-06", "44"))))
                .isNotEqualTo(one);
        assertThat(hash(learner("A1").set("Email", "a@example.org").on(aim("1").withdrawn("2026-01-05", "44"))))
                .isNotEqualTo(one);
    }

    @Test
    void a_reason_of_the_same_class_does_not_count() {
        assertThat(hash(learner("A1").on(aim("1").withdrawn("2026-01-05", "44"))))
                .isEqualTo(hash(learner("A1").on(aim("1").withdrawn("2026-01-05", "3"))));
    }

    @Test
    void a_value_does_not_run_into_its_neighbour() {
        assertThat(hash(learner("A1").named("Ann", "Marie Lee")))
                .isNotEqualTo(hash(learner("A1").named("Ann Marie", "Lee")));
    }

    private static byte[] hash(ALearner learner) {
        return new CanonicalHash()
                .of(TakenReturn.of(aReturn("90000001").with(learner)).learners.get(0));
    }
}
