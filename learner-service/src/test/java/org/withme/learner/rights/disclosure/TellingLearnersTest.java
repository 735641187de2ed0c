package org.withme.learner.rights.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD_ELSEWHERE;
import static org.withme.learner.rights.disclosure.ADisclosure.OTHER_LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.PROFILE;
import static org.withme.learner.rights.disclosure.ADisclosure.SECOND;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("The learner is told of a disclosure (W3)")
class TellingLearnersTest {

    private final UUID sam = aLearner().at(ASHDOWN).preferring("Sam").exists();

    @Test
    void W3_the_learner_is_told_at_the_release_what_when_by_which_college_in_which_capacity_and_why() {
        // Given
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);
        disclosure.listedBy(disclosure.theLearner()).then().body("items", empty());

        // When
        disclosure.approvedBy(SECOND);

        // Then
        disclosure
                .readBy(disclosure.theLearner())
                .then()
                .statusCode(200)
                .body("records", contains("PROFILE"))
                .body("college.name", equalTo("Ashdown College"))
                .body("capacity", equalTo("safeguarding lead"))
                .body("reason", equalTo("A concern was passed on."))
                .body("releasedAt", notNullValue())
                .body("requestedBy", nullValue())
                .body("decidedBy", nullValue())
                .body("delay", nullValue());
        disclosure.listedBy(disclosure.theLearner()).then().body("items.id", contains(disclosure.id()));
    }

    @Test
    void W3_what_was_read_under_it_is_in_the_access_log_apart() {
        // Given
        ADisclosure disclosure = ADisclosure.released(sam, PROFILE);

        // When
        disclosure.copiedBy(LEAD);
        disclosure.copiedBy(LEAD);
        disclosure.copiedBy(OTHER_LEAD).then().statusCode(404);

        // Then
        disclosure
                .accessLog()
                .then()
                .body("items.disclosureId.flatten().unique()", contains(disclosure.id()))
                .body("items.capacity.unique()", contains("safeguarding lead"))
                .body("items.count.sum()", equalTo(2));
        disclosure
                .readsSeenBy(SECOND)
                .then()
                .body("items.who", contains("Ruth Abara"))
                .body("items.aspect", contains("profile"))
                .body("items.count", contains(2));
    }

    @Test
    void W3_a_delay_hides_the_disclosure_and_its_reads_from_the_learner_alone() {
        // Given
        ADisclosure disclosure = ADisclosure.released(sam, ADisclosure.delayed(5));

        // When
        disclosure.copiedBy(LEAD).then().statusCode(200);

        // Then
        disclosure.readBy(disclosure.theLearner()).then().statusCode(404);
        disclosure
                .listedBy(disclosure.theLearner())
                .then()
                .body("items", empty())
                .body("next", nullValue());
        disclosure.accessLog().then().body("items", empty());
        disclosure
                .readBy(OTHER_LEAD)
                .then()
                .body("told", equalTo(false))
                .body("delay.reason", equalTo("Not safe at home."));
        disclosure.readsSeenBy(OTHER_LEAD).then().body("items.aspect", contains("profile"));
    }

    @Test
    void W3_a_review_date_that_passes_without_a_new_one_tells_the_learner() {
        // Given
        ADisclosure disclosure = ADisclosure.released(sam, ADisclosure.delayed(2));
        disclosure.copiedBy(LEAD);

        // When
        disclosure.daysPass(2);

        // Then
        disclosure.readBy(disclosure.theLearner()).then().statusCode(404);

        // When
        disclosure.daysPass(1);

        // Then
        disclosure.readBy(disclosure.theLearner()).then().statusCode(200).body("delay", nullValue());
        disclosure.accessLog().then().body("items.aspect", contains("profile"));
        disclosure.delayedBy(LEAD, 5).then().statusCode(409).body("type", endsWith("/learner-told"));
    }

    @Test
    void W3_a_new_review_date_delays_it_further_and_ending_the_delay_tells_it_now() {
        // Given
        ADisclosure disclosure = ADisclosure.released(sam, ADisclosure.delayed(2));

        // When
        disclosure.delayedBy(LEAD, 9).then().statusCode(200).body("told", equalTo(false));
        disclosure.daysPass(3);

        // Then
        disclosure.readBy(disclosure.theLearner()).then().statusCode(404);

        // When
        disclosure.toldBy(SECOND).then().statusCode(204);

        // Then
        disclosure.readBy(disclosure.theLearner()).then().statusCode(200);
        disclosure.readBy(SECOND).then().body("delay.reason", equalTo("Not safe at home."));
    }

    @Test
    void W3_a_delay_needs_a_reason_and_one_of_the_next_28_days() {
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);
        for (int days : List.of(0, 29)) {
            disclosure.delayedBy(LEAD, days).then().statusCode(422).body("errors.pointer", contains("/reviewOn"));
        }
        as(LEAD, "{}")
                .header("If-Match", "*")
                .put(disclosure.address() + "/delay")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/reviewOn"));
        disclosure.delayedBy(LEAD, 28).then().statusCode(200);
    }

    @Test
    void W3_looking_at_a_disclosure_is_not_in_the_learners_access_log() {
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);
        disclosure.readBy(SECOND).then().statusCode(200);
        disclosure.listedBy(OTHER_LEAD).then().statusCode(200);
        disclosure.accessLog().then().body("items", empty());
    }

    @Test
    void W3_no_event_carries_a_reason() {
        // When
        ADisclosure disclosure = ADisclosure.released(sam, ADisclosure.delayed(5));

        // Then
        assertThat(TheDatabase.texts("select payload::text from outbox where aggregateid = ?", sam))
                .isNotEmpty()
                .allSatisfy(payload ->
                        assertThat(payload).contains(disclosure.id()).doesNotContain("concern", "safe at home"));
    }

    @Test
    void W3_a_copy_holds_what_the_college_knows_and_is_never_cached() {
        // Given
        UUID both = aLearner().at(ASHDOWN).at(BRACKENFELL).preferring("Sam").exists();
        ADisclosure disclosure = ADisclosure.released(both, PROFILE);

        // When, Then
        disclosure
                .copiedBy(LEAD)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("learnerId", equalTo(both.toString()))
                .body("profile.preferredName", equalTo("Sam"))
                .body("profile.facts.college.ukprn", contains("90000001"))
                .body("profile.facts.familyName", contains("Okafor"));
    }

    @Test
    void W3_only_what_was_asked_for_is_opened() {
        ADisclosure.released(sam, PROFILE.replace("PROFILE", "ADVOCACY"))
                .copiedBy(LEAD)
                .then()
                .statusCode(404);
    }

    @Test
    void W3_without_a_disclosure_the_lead_reads_nothing() {
        for (String part :
                List.of("", "/preferences", "/enrolments", "/journey", "/team", "/consents", "/access-log")) {
            as(LEAD).get("/v1/learners/" + sam + part).then().statusCode(403);
        }
        as(LEAD_ELSEWHERE)
                .get("/v1/learners/{learnerId}/disclosures/{disclosure}/copy", sam, UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
