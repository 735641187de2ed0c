package org.withme.learner.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.mis.ilr.ALearner.learner;
import static org.withme.learner.mis.ilr.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A return becomes learners (L3, L6, L7)")
class ImportingReturnsTest {

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void a_first_return_creates_its_learners_and_says_so() {
        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("a1").on(aim("60000001"), aim("60000002").completed("2026-06-26")),
                        learner("a2").on(aim("60000003").withdrawn("2025-11-07", "44"))));

        // Then
        assertThat(job.getString("status")).isEqualTo("COMPLETED");
        assertThat(job.getMap("learners"))
                .isEqualTo(java.util.Map.of(
                        "read", 2, "created", 2, "changed", 0, "unchanged", 0, "rejected", 0, "missing", 0));
        assertThat(job.getMap("enrolments")).isEqualTo(java.util.Map.of("created", 3, "changed", 0, "ended", 0));
        assertThat(TheDatabase.texts(
                        "select learn_ref_number from college_record where ukprn = ? order by 1", mis.ukprn()))
                .containsExactly("A1", "A2");
        assertThat(TheDatabase.eventsOf(mis.ukprn()))
                .containsExactly(
                        "learner.college-access-changed.v1",
                        "learner.college-access-changed.v1",
                        "learner.enrolled.v1",
                        "learner.enrolled.v1",
                        "learner.enrolment-ended.v1",
                        "learner.enrolled.v1",
                        "learner.enrolment-ended.v1",
                        "learner.withdrew.v1");
    }
}
