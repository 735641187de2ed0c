package org.withme.learner.rights.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.learner.rights.disclosure.ADisclosure.EMERGENCY;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD_ELSEWHERE;
import static org.withme.learner.rights.disclosure.ADisclosure.OTHER_LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.PROFILE;
import static org.withme.learner.rights.disclosure.ADisclosure.SECOND;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A disclosure needs two persons (W3)")
class TwoPersonsTest {

    private static final String EVENTS = "select type from outbox where payload ->> 'disclosureId' = ? order by seq";

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Test
    void W3_what_one_asks_for_another_one_releases() {
        // When
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);

        // Then
        disclosure
                .readBy(SECOND)
                .then()
                .body("state", equalTo("REQUESTED"))
                .body("secondPersonOwed", equalTo(true))
                .body("requestedBy.name", equalTo("Ruth Abara"))
                .body("college.name", equalTo("Ashdown College"));
        disclosure.copiedBy(LEAD).then().statusCode(404);

        // When
        disclosure
                .approvedBy(SECOND)
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("until", notNullValue())
                .body("decidedBy.capacity", equalTo("case supervisor"));

        // Then
        disclosure.copiedBy(LEAD).then().statusCode(200);
        assertThat(events(disclosure)).containsExactly("learner.disclosure-released.v1");
    }

    @Test
    void W3_nobody_is_their_own_second_person() {
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);
        disclosure.approvedBy(LEAD).then().statusCode(409).body("type", endsWith("/own-disclosure"));
        disclosure.refusedBy(LEAD, "A mistake.").then().statusCode(409).body("type", endsWith("/own-disclosure"));
        disclosure.approvedBy(OTHER_LEAD).then().statusCode(200);
    }

    @Test
    void W3_what_was_refused_opens_nothing_and_is_decided_once() {
        // Given
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);

        // When
        disclosure
                .refusedBy(SECOND, "The reason does not need it.")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("The reason does not need it."));

        // Then
        disclosure.copiedBy(LEAD).then().statusCode(404);
        disclosure.approvedBy(OTHER_LEAD).then().statusCode(409).body("type", endsWith("/disclosure-decided"));
        disclosure.readBy(disclosure.theLearner()).then().statusCode(404);
        assertThat(events(disclosure)).isEmpty();
    }

    @Test
    void W3_an_emergency_is_released_at_once_and_confirmed_afterwards() {
        // When
        ADisclosure disclosure = ADisclosure.requested(sam, EMERGENCY);

        // Then
        disclosure.copiedBy(LEAD).then().statusCode(200);
        disclosure.readBy(SECOND).then().body("state", equalTo("RELEASED")).body("secondPersonOwed", equalTo(true));

        // When
        disclosure.approvedBy(SECOND).then().statusCode(200).body("secondPersonOwed", equalTo(false));

        // Then
        assertThat(events(disclosure)).containsExactly("learner.disclosure-released.v1");
    }

    @Test
    void W3_an_emergency_that_is_refused_afterwards_ends() {
        // Given
        ADisclosure disclosure = ADisclosure.requested(sam, EMERGENCY);

        // When
        disclosure.refusedBy(SECOND, "It was none.").then().statusCode(200).body("state", equalTo("ENDED"));

        // Then
        disclosure.copiedBy(LEAD).then().statusCode(404);
        disclosure.readBy(disclosure.theLearner()).then().body("state", equalTo("ENDED"));
        assertThat(events(disclosure)).containsExactly("learner.disclosure-released.v1", "learner.disclosure-ended.v1");
    }

    @Test
    void W3_a_release_is_over_after_its_time() {
        // Given
        ADisclosure disclosure = ADisclosure.released(sam, PROFILE);

        // When
        disclosure.daysPass(3);

        // Then
        disclosure.copiedBy(LEAD).then().statusCode(404);
        disclosure.readBy(SECOND).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void W3_another_college_sees_nothing_of_it() {
        ADisclosure disclosure = ADisclosure.released(sam, PROFILE);
        disclosure.readBy(LEAD_ELSEWHERE).then().statusCode(404);
        disclosure.listedBy(LEAD_ELSEWHERE).then().statusCode(404);
        disclosure.copiedBy(LEAD_ELSEWHERE).then().statusCode(404);
        disclosure.readsSeenBy(LEAD_ELSEWHERE).then().statusCode(404);
        as(LEAD_ELSEWHERE, PROFILE)
                .post("/v1/learners/{learnerId}/disclosures", sam)
                .then()
                .statusCode(404);
        as(LEAD_ELSEWHERE).get("/v1/colleges/90000001/disclosures").then().statusCode(404);
    }

    @Test
    void W3_it_tells_everything_that_is_missing_at_once() {
        String late = LocalDate.now().plusDays(29).toString();
        as(LEAD, "{\"records\": [], \"reason\": \" \", \"delay\": {\"reviewOn\": \"" + late + "\"}}")
                .post("/v1/learners/{learnerId}/disclosures", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/records", "/reason", "/delay/reason", "/delay/reviewOn"))
                .body("errors.remedy", everyItem(notNullValue()));
        as(LEAD, "{\"records\": [\"PROFILE\", \"DIARY\"], \"reason\": \"Why\"}")
                .post("/v1/learners/{learnerId}/disclosures", sam)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/records/1"));
        ADisclosure.requested(sam, PROFILE)
                .refusedBy(SECOND, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void W3_a_decision_is_about_what_was_read() {
        ADisclosure disclosure = ADisclosure.requested(sam, PROFILE);
        as(SECOND).post(disclosure.address() + "/approve").then().statusCode(428);
        as(SECOND)
                .header("If-Match", "\"another\"")
                .post(disclosure.address() + "/approve")
                .then()
                .statusCode(412);
    }

    @Test
    void W3_the_second_person_finds_what_waits_for_them() {
        // Given
        ADisclosure waiting = ADisclosure.requested(sam, PROFILE);
        ADisclosure owed = ADisclosure.requested(sam, EMERGENCY);
        ADisclosure done = ADisclosure.released(sam, PROFILE);
        ADisclosure reviewed = ADisclosure.released(sam, ADisclosure.delayed(2));

        // When, Then
        List<String> listed = as(SECOND)
                .queryParam("limit", 200)
                .get("/v1/colleges/90000001/disclosures")
                .jsonPath()
                .getList("items.id");
        assertThat(listed).contains(waiting.id(), owed.id(), reviewed.id()).doesNotContain(done.id());
        as(SECOND)
                .queryParams("state", "ALL", "limit", 200)
                .get("/v1/colleges/90000001/disclosures")
                .then()
                .body("items.id", hasItem(done.id()));
        as(SECOND)
                .queryParam("state", "SOME")
                .get("/v1/colleges/90000001/disclosures")
                .then()
                .statusCode(422);
    }

    @Test
    void W3_a_disclosure_follows_its_learner_through_a_merge() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN);
        LearnerFixture other = aLearner().at(ASHDOWN);
        UUID pair = aPairThatMayBeOne(one, other);
        ADisclosure disclosure = ADisclosure.released(other.id(), PROFILE);

        // When
        as(Who.staff("Registrar", "mis-administrator", ASHDOWN), "{\"survivor\": \"" + one.id() + "\"}")
                .header("If-Match", "*")
                .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                .then()
                .statusCode(200);

        // Then
        for (UUID id : List.of(one.id(), other.id())) {
            as(LEAD).get("/v1/learners/{learnerId}/disclosures/{disclosure}/copy", id, disclosure.id())
                    .then()
                    .statusCode(200)
                    .body("learnerId", equalTo(one.id().toString()));
            as(Who.learner(id))
                    .get("/v1/learners/{learnerId}/disclosures", id)
                    .then()
                    .body("items.id", contains(disclosure.id()));
        }
    }

    private static List<String> events(ADisclosure disclosure) {
        return TheDatabase.texts(EVENTS, disclosure.id());
    }
}
