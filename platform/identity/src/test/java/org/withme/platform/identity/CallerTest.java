package org.withme.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UUID SAM = UUID.randomUUID();

    @Test
    void a_learner_is_who_is_signed_in_as_one() {
        assertThat(sam(Roles.LEARNER).isLearner(SAM)).isTrue();
        assertThat(sam(Roles.LEARNER, Roles.TUTOR).signedInLearner()).contains(SAM);
        assertThat(sam(Roles.LEARNER).isLearner(UUID.randomUUID())).isFalse();
    }

    @Test
    void staff_who_were_a_learner_once_are_the_same_person_and_not_signed_in_as_one() {
        assertThat(sam(Roles.TUTOR).is(SAM)).isTrue();
        assertThat(sam(Roles.TUTOR).isLearner(SAM)).isFalse();
        assertThat(sam(Roles.TUTOR).signedInLearner()).isEmpty();
    }

    private static Caller sam(String... roles) {
        return new Caller("sub", "withme-web", Set.of(roles), Optional.of("90000001"), Optional.of(SAM), "Sam");
    }
}
