package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.inbox.OpenInbox.INBOX;
import static org.withme.learner.inbox.OpenInbox.ids;
import static org.withme.learner.inbox.OpenInbox.item;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What waits is in the inbox of whom it concerns, and of nobody else (L34)")
class WhoseInboxTest {

    private static final String ONE = "0198a2b4-6c1e-7d30-8f00-0000000000c1";

    private final String thing = UUID.randomUUID().toString();
    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();

    @Inject
    InboxProjection projection;

    @Test
    void nothing_of_a_learner_waits_for_anybody_at_another_college_or_once_the_grace_period_is_over() {
        // Given
        UUID gone = aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN).exists();
        String goneThing = UUID.randomUUID().toString();
        happens().then("advocacy.offer-made.v1", "referralId", thing, "signal", "LEARNER");
        new Happenings(projection, gone)
                .then("advocacy.offer-made.v1", "referralId", goneThing, "signal", "WITHDRAWAL");

        // Then
        assertThat(ids(Who.staff("Kit Long", "case-supervisor", BRACKENFELL)))
                .doesNotContain("offer-waits." + thing, "offer-waits." + goneThing);
        assertThat(ids(supervisor("Robin Vale")))
                .contains("offer-waits." + thing)
                .doesNotContain("offer-waits." + goneThing);
    }

    @Test
    void who_is_a_learner_and_staff_sees_their_own_as_a_learner_and_nobody_is_staff_in_their_own_matter() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).exists();
        String own = UUID.randomUUID().toString();
        happens(lee).then("advocacy.offer-made.v1", "referralId", own, "signal", "LEARNER");
        happens().then("advocacy.offer-made.v1", "referralId", thing, "signal", "LEARNER");

        // When
        List<String> seen = ids(Tokens.as("learner", "case-supervisor")
                .subject(Who.subjectOf("Lee"))
                .learner(lee)
                .ukprn("90000001"));

        // Then
        assertThat(seen)
                .contains("advocate-offered." + own, "offer-waits." + thing)
                .doesNotContain("advocate-offered." + thing, "offer-waits." + own);
    }

    @Test
    void what_an_event_of_one_college_caused_is_that_colleges_matter() {
        // Given
        UUID cause = UUID.randomUUID();
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data)"
                        + " values (?, ?, now(), 'learner.withdrew.v1', 'learner-service', '90000002', '{}')",
                sam,
                cause);
        happens()
                .then(
                        "iag.follow-up-due.v1",
                        "followUpId",
                        thing,
                        "reason",
                        "WITHDRAWAL",
                        "dueOn",
                        "2026-07-13",
                        "causedBy",
                        cause.toString());

        // Then
        assertThat(ids(adviser("Bo Finch"))).doesNotContain("follow-up-due." + thing);
    }

    @Test
    void I10_a_conversation_with_who_has_left_waits_only_if_they_agreed_to_a_way_for_this_college() {
        // Given
        LearnerFixture lee = aLearner().leftOn(LocalDate.now().minusDays(5), ASHDOWN);
        happens(lee.exists()).followUpIsDue(thing);
        assertThat(ids(adviser("Bo Finch"))).doesNotContain("follow-up-due." + thing);

        // When
        agreesToOutreach(lee.id(), "90000002");
        assertThat(ids(adviser("Bo Finch"))).doesNotContain("follow-up-due." + thing);
        String consent = agreesToOutreach(lee.id(), "90000001");

        // Then
        assertThat(ids(adviser("Bo Finch"))).contains("follow-up-due." + thing);

        // When
        as(Who.learner(lee.id())).post(consent + "/withdraw").then().statusCode(200);

        // Then
        assertThat(ids(adviser("Bo Finch"))).doesNotContain("follow-up-due." + thing);
    }

    private static String agreesToOutreach(UUID learner, String college) {
        String consent = UUID.randomUUID().toString();
        TheDatabase.write(
                "insert into consent_entry (id, learner_id, consent_id, decision, purpose, recipient, scope, wording_version,"
                        + " recorded_by, capacity, recorded_at) values (?, ?, ?, 'GIVEN', 'outreach-after-leaving', ?,"
                        + " '{email}', '2026-1', 'fixture', 'learner', now())",
                UUID.randomUUID(),
                learner,
                UUID.fromString(consent),
                college);
        return "/v1/learners/" + learner + "/consents/" + consent;
    }

    @Test
    void V4_nothing_waits_that_would_have_somebody_contacted_who_asked_not_to_be() {
        // Given
        happens().followUpIsDue(thing);

        // When
        happens().then("advocacy.do-not-contact-set.v1");

        // Then
        assertThat(ids(adviser("Bo Finch"))).doesNotContain("follow-up-due." + thing);

        // When
        happens().then("advocacy.do-not-contact-lifted.v1");

        // Then
        assertThat(ids(adviser("Bo Finch"))).contains("follow-up-due." + thing);
    }

    @Test
    void what_is_addressed_to_a_role_waits_for_those_alone_who_are_named_beside_the_learner() {
        // Given
        LearnerFixture named = aLearner().at(ASHDOWN);
        named.with("Ali Reed", "assessor");
        new Happenings(projection, named.exists()).judged("assessment.self-judged.v1", thing, ONE);

        // Then
        assertThat(ids(assessor("Ali Reed"))).contains("judgement-awaited." + thing);
        assertThat(ids(assessor("Some other assessor"))).doesNotContain("judgement-awaited." + thing);
    }

    @Test
    void one_takes_it_and_from_then_on_it_waits_for_nobody_else() {
        // Given
        happens().judged("assessment.self-judged.v1", thing, ONE);
        JsonPath item = item(assessor("Ali Reed"), "judgement-awaited." + thing);

        // When, Then
        as(assessor("Ali Reed")).post(item.getString("take")).then().statusCode(204);
        as(assessor("Ali Reed")).post(item.getString("take")).then().statusCode(204);
        assertThat(item(assessor("Ali Reed"), "judgement-awaited." + thing).getBoolean("taken"))
                .isTrue();
        assertThat(ids(assessor("Jo Marsh"))).doesNotContain(item.getString("id"));
        assertThat(as(assessor("Jo Marsh"))
                        .post(item.getString("take"))
                        .then()
                        .statusCode(409)
                        .extract()
                        .path("type")
                        .toString())
                .endsWith("/problems/item-taken");

        // When, Then
        as(assessor("Jo Marsh"))
                .post(INBOX + "/{itemId}/release", item.getString("id"))
                .then()
                .statusCode(204);
        assertThat(ids(assessor("Jo Marsh"))).doesNotContain(item.getString("id"));
        as(assessor("Ali Reed"))
                .post(INBOX + "/{itemId}/release", item.getString("id"))
                .then()
                .statusCode(204);
        assertThat(ids(assessor("Jo Marsh"))).contains(item.getString("id"));
    }

    @Test
    void nobody_takes_what_does_not_wait_for_them() {
        // Given
        happens().judged("assessment.self-judged.v1", thing, ONE);
        happens().followUpIsDue(thing);

        // When, Then
        for (String id : List.of("judgement-awaited." + UUID.randomUUID(), "nothing", "judgement-awaited.")) {
            as(assessor("Ali Reed")).post(INBOX + "/{itemId}/take", id).then().statusCode(404);
        }
        as(Who.staff("Kit Long", "assessor", BRACKENFELL))
                .post(INBOX + "/{itemId}/take", "judgement-awaited." + thing)
                .then()
                .statusCode(404);
        as(Tokens.as("adviser", "assessor").ukprn("90000001"))
                .post(INBOX + "/{itemId}/take", "follow-up-due." + thing)
                .then()
                .statusCode(404);
    }

    @Test
    void a_conversation_that_an_adviser_looks_after_waits_for_nobody_else() {
        // Given
        happens().followUpIsDue(thing);
        assertThat(item(adviser("Bo Finch"), "follow-up-due." + thing).getString("take"))
                .isEqualTo("/v1/iag/follow-ups/" + thing + "/take");

        // When
        happens().then("iag.follow-up-taken.v1", "followUpId", thing, "subject", Who.subjectOf("Bo Finch"));

        // Then
        assertThat(ids(adviser("Bo Finch"))).contains("follow-up-due." + thing);
        assertThat(ids(adviser("Jo Marsh"))).doesNotContain("follow-up-due." + thing);

        // When
        happens().then("iag.follow-up-released.v1", "followUpId", thing);

        // Then
        assertThat(ids(adviser("Jo Marsh"))).contains("follow-up-due." + thing);
    }

    @Test
    void the_learner_sees_who_was_told_of_them() {
        // Given
        happens().then("advocacy.offer-made.v1", "referralId", thing, "signal", "LEARNER");

        // When
        ids(supervisor("Robin Vale"));

        // Then
        List<String> readers = as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/access-log", sam)
                .jsonPath()
                .getList("items.who");
        assertThat(readers).contains("Robin Vale");
    }

    private Happenings happens() {
        return happens(sam);
    }

    private Happenings happens(UUID learner) {
        return new Happenings(projection, learner);
    }

    private static Tokens supervisor(String name) {
        return Who.staff(name, "case-supervisor", ASHDOWN);
    }

    private static Tokens adviser(String name) {
        return Who.staff(name, "adviser", ASHDOWN);
    }

    private static Tokens assessor(String name) {
        return Who.staff(name, "assessor", ASHDOWN);
    }
}
