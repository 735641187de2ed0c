package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.IlrReturn;
import org.withme.acceptance.world.Person;

/** Collection years stand beside each other, and who is in no return of the new one is neither forgotten nor withdrawn. */
class NobodyIsMissedWhenAYearTurnsTest {

    private static final Duration LOOKED_AT = Duration.ofSeconds(90);

    @Test
    void who_is_listed_no_more_when_the_year_has_turned_is_listed_for_a_person_and_opens_no_access_as_L9_says() {
        // Given
        College college = College.opens();
        IlrLearner zoe = aLearner("A0001").on(anAim("60000001"));
        IlrLearner ben = aLearner("A0002").on(anAim("60000001"));
        college.mis().sends(before(college).listing(zoe, ben)).completes();
        Person tutor = college.employs("tutor");
        Person learner = college.signsUp(zoe);
        String record = "/v1/learners/" + learner.subject();
        tutor.get(record).is(200);

        // When
        college.mis().sends(after(college).listing(ben)).completes();

        // Then
        await().atMost(LOOKED_AT).untilAsserted(() -> tutor.get(record).is(404));
        assertThat(college.mis().get("/v1/mis/not-returned").is(200).json().findValuesAsText("learnRefNumber"))
                .containsExactly("A0001");
        assertThat(learner.get(record + "/enrolments").is(200).json().findValuesAsText("status"))
                .containsExactly("NOT_RETURNED");
        await().atMost(LOOKED_AT).untilAsserted(() -> assertThat(learner.get(record + "/journey?limit=200")
                        .is(200)
                        .json()
                        .findValuesAsText("type"))
                .contains("learner.enrolment-not-returned.v1")
                .doesNotContain("learner.withdrew.v1"));

        // And when
        college.mis().sends(after(college).listing(zoe, ben)).completes();

        // Then
        await().atMost(LOOKED_AT).untilAsserted(() -> tutor.get(record).is(200));
    }

    @Test
    void the_last_return_of_a_year_undoes_nothing_that_the_next_year_said() {
        // Given
        College college = College.opens();
        IlrLearner zoe = aLearner("A0001").on(anAim("60000001"));
        college.mis().sends(before(college).listing(zoe)).completes();
        Person learner = college.signsUp(zoe);
        IlrLearner left = zoe.on(anAim("60000001").withdrawn(LocalDate.now().minusDays(5), "3"));
        college.mis().sends(after(college).listing(left)).completes();

        // When
        college.mis().sends(before(college).listing(zoe)).completes();

        // Then
        assertThat(learner.get("/v1/learners/" + learner.subject() + "/enrolments")
                        .is(200)
                        .json()
                        .findValuesAsText("status"))
                .containsExactly("WITHDRAWN");
    }

    private static IlrReturn before(College college) {
        return college.aReturn().ofYear("2526", "ESFA/ILR/2025-26");
    }

    private static IlrReturn after(College college) {
        return college.aReturn().ofYear("2627", "ILR/2026-27");
    }
}
