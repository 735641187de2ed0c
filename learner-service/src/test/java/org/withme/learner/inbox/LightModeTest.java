package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.inbox.OpenInbox.kinds;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Light mode: nothing is asked that is not needed now, and nobody else knows (L28)")
class LightModeTest {

    private static final String LIGHT = "/v1/me/light-mode";
    private static final String CRITERION = "0198a2b4-6c1e-7d30-8f00-0000000000c1";

    private final LearnerFixture learner = aLearner().at(ASHDOWN).named("Samira", "Okafor");
    private final UUID sam = learner.exists();
    private final Tokens token = Who.learner(sam);

    @Inject
    InboxProjection projection;

    @Inject
    WaitingCounts counts;

    @Test
    void it_is_off_until_the_learner_begins_it_and_again_when_they_end_it() {
        as(token).get(LIGHT).then().statusCode(200).body("on", equalTo(false)).body("since", nullValue());

        as(token).put(LIGHT).then().statusCode(200).body("on", equalTo(true)).body("since", notNullValue());
        String since = as(token).get(LIGHT).then().extract().path("since");
        as(token).put(LIGHT).then().statusCode(200).body("since", equalTo(since));

        as(token).delete(LIGHT).then().statusCode(204);
        as(token).delete(LIGHT).then().statusCode(204);
        as(token).get(LIGHT).then().body("on", equalTo(false));
    }

    @Test
    void what_only_invites_is_left_out_and_what_somebody_waits_for_stays() {
        // Given
        muchWaits();
        assertThat(kinds(token)).containsExactly("advocate-offered", "self-judgement-awaited", "assessment-started");

        // When
        begins();

        // Then
        assertThat(kinds(token)).containsExactly("advocate-offered");
        assertThat(counts.ofLearners(List.of(sam))).containsEntry(sam, 1);

        // When
        as(token).delete(LIGHT).then().statusCode(204);

        // Then
        assertThat(kinds(token)).hasSize(3);
        assertThat(counts.ofLearners(List.of(sam))).containsEntry(sam, 3);
    }

    @Test
    void a_turn_in_a_negotiation_stays_because_somebody_waits_for_it() {
        // Given
        new Happenings(projection, sam)
                .judged("assessment.differed.v1", UUID.randomUUID().toString(), CRITERION);

        // When
        begins();

        // Then
        assertThat(kinds(token)).containsExactly("turn-to-answer");
    }

    @Test
    void what_ends_on_a_day_stays() {
        // Given
        UUID kim = aLearner()
                .at(ASHDOWN)
                .withMentor("Jo Marsh", LocalDate.now().plusDays(3), "profile")
                .exists();

        // When
        as(Who.learner(kim)).put(LIGHT).then().statusCode(200);

        // Then
        assertThat(kinds(Who.learner(kim))).containsExactly("place-ends-soon");
    }

    @Test
    void another_learners_inbox_is_as_it_was() {
        // Given
        UUID kim = aLearner().at(ASHDOWN).exists();
        new Happenings(projection, kim)
                .then("assessment.started.v1", "assessmentId", UUID.randomUUID().toString(), "title", "Award");

        // When
        begins();

        // Then
        assertThat(kinds(Who.learner(kim))).containsExactly("assessment-started");
    }

    @Test
    void what_staff_read_is_the_same_to_the_letter() {
        // Given
        muchWaits();
        Tokens tutor = Who.staff("Lee Marsh", "tutor", ASHDOWN);
        List<String> before = readBy(tutor);

        // When
        begins();

        // Then
        assertThat(readBy(tutor)).isEqualTo(before);
    }

    private void begins() {
        as(token).put(LIGHT).then().statusCode(200);
    }

    private void muchWaits() {
        String assessment = UUID.randomUUID().toString();
        new Happenings(projection, sam)
                .then("advocacy.offer-made.v1", "referralId", UUID.randomUUID().toString())
                .then("assessment.started.v1", "assessmentId", assessment, "title", "Award", "ukprn", "90000001")
                .judged("assessment.assessor-judged.v1", assessment, CRITERION);
    }

    /** Everything about the learner that a tutor of the college gets to see. */
    private List<String> readBy(Tokens tutor) {
        String self = "/v1/learners/" + sam;
        return List.of(self, self + "/preferences", self + "/journey", self + "/team", self + "/attendance").stream()
                .map(path ->
                        as(tutor).get(path).then().statusCode(200).extract().asString())
                .toList();
    }
}
