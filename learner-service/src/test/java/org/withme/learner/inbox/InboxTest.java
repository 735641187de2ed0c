package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("One inbox for each person (L34)")
class InboxTest {

    private static final String INBOX = "/v1/me/inbox";
    private static final String ONE = "0198a2b4-6c1e-7d30-8f00-0000000000c1";
    private static final String TWO = "0198a2b4-6c1e-7d30-8f00-0000000000c2";
    private static final String THREE = "0198a2b4-6c1e-7d30-8f00-0000000000c3";
    private static final String CRITERION = "Plans a week of meals";

    private final String thing = UUID.randomUUID().toString();
    private final LearnerFixture sams = aLearner().at(ASHDOWN).named("Samira", "Okafor");
    private final UUID sam = sams.exists();

    @Inject
    InboxProjection projection;

    @Test
    void an_offer_waits_for_the_learner_and_for_the_case_supervisor_until_it_is_answered() {
        // Given
        happens().then("advocacy.offer-made.v1", "referralId", thing, "signal", "WITHDRAWAL");

        // Then
        JsonPath own = item(Who.learner(sam), "advocate-offered");
        assertThat(own.getString("what")).startsWith("You are offered an advocate");
        assertThat(own.getString("why")).isEqualTo("You left a college.");
        assertThat(own.getString("link")).isEqualTo("/v1/advocacy/referrals/" + thing);
        assertThat(own.getString("learner")).isNull();
        JsonPath supervisors = item(supervisor("Robin Vale"), "offer-waits");
        assertThat(supervisors.getString("learner.familyName")).isEqualTo("Okafor");
        assertThat(supervisors.getString("why")).isEqualTo("The learner left a college.");

        // When
        happens().then("advocacy.offer-declined.v1", "referralId", thing);

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(supervisor("Robin Vale"))).doesNotContain("offer-waits." + thing);
    }

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
    void V2_who_waits_for_an_advocate_is_said_where_the_referral_is_read() {
        // When
        happens().then("advocacy.offer-accepted.v1", "referralId", thing);

        // Then
        JsonPath item = item(Who.staff("Avery Gale", "advocate", ASHDOWN), "advocate-wanted");
        assertThat(item.getString("learner")).isNull();
        assertThat(item.getString("take")).isEqualTo("/v1/advocacy/referrals/" + thing + "/accept");
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
    void V4_nothing_waits_that_would_have_somebody_contacted_who_asked_not_to_be() {
        // Given
        followUpIsDue();

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
        new Happenings(projection, named.exists()).then(judged("assessment.self-judged.v1", thing, ONE));

        // Then
        assertThat(ids(assessor("Ali Reed"))).contains("judgement-awaited." + thing);
        assertThat(ids(assessor("Some other assessor"))).doesNotContain("judgement-awaited." + thing);
    }

    @Test
    void one_takes_it_and_from_then_on_it_waits_for_nobody_else() {
        // Given
        happens().then(judged("assessment.self-judged.v1", thing, ONE));
        JsonPath item = item(assessor("Ali Reed"), "judgement-awaited");

        // When, Then
        as(assessor("Ali Reed")).post(item.getString("take")).then().statusCode(204);
        as(assessor("Ali Reed")).post(item.getString("take")).then().statusCode(204);
        assertThat(item(assessor("Ali Reed"), "judgement-awaited").getBoolean("taken"))
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
        happens().then(judged("assessment.self-judged.v1", thing, ONE));
        followUpIsDue();

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
        followUpIsDue();
        assertThat(item(adviser("Bo Finch"), "follow-up-due").getString("take"))
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
    void a_negotiation_waits_for_whose_turn_it_is() {
        // Given
        happens()
                .then(
                        "assessment.started.v1",
                        "assessmentId",
                        thing,
                        "title",
                        "Independent living award",
                        "ukprn",
                        "90000001")
                .then(judged("assessment.assessor-judged.v1", thing, ONE));
        assertThat(kinds(Who.learner(sam))).containsExactly("self-judgement-awaited", "assessment-started");

        // When
        happens()
                .then(judged("assessment.self-judged.v1", thing, ONE))
                .then(judged("assessment.differed.v1", thing, ONE));

        // Then
        assertThat(kinds(Who.learner(sam))).containsExactly("turn-to-answer");
        assertThat(item(Who.learner(sam), "turn-to-answer").getString("what"))
                .isEqualTo("You and your assessor see “" + CRITERION
                        + "” of Independent living award differently: say what you think, or agree.");
        assertThat(ids(assessor("Ali Reed"))).contains("turn-to-respond." + thing);

        // When
        happens().then(judged("assessment.counter-proposed.v1", thing, ONE, "by", "LEARNER"));

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(assessor("Ali Reed"))).contains("turn-to-respond." + thing);

        // When
        happens().then(judged("assessment.taken-back.v1", thing, ONE, "by", "LEARNER", "kind", "PROPOSAL"));

        // Then
        assertThat(kinds(Who.learner(sam))).containsExactly("turn-to-answer");
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("turn-to-respond." + thing);

        // When
        happens().then(judged("assessment.disputed.v1", thing, ONE));

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).contains("reassessment-asked." + thing);

        // When
        happens().then(judged("assessment.decided.v1", thing, ONE));

        // Then
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).doesNotContain("reassessment-asked." + thing);
    }

    @Test
    void a_decision_that_is_disputed_asks_nothing_of_a_quality_assurer() {
        // When
        happens()
                .then(judged("assessment.self-judged.v1", thing, ONE))
                .then(judged("assessment.assessor-judged.v1", thing, ONE))
                .then(judged("assessment.decided.v1", thing, ONE))
                .then(judged("assessment.disputed.v1", thing, ONE));

        // Then
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).doesNotContain("reassessment-asked." + thing);
    }

    @Test
    void a_judgement_that_is_taken_back_waits_again() {
        // Given
        happens()
                .then(judged("assessment.self-judged.v1", thing, ONE))
                .then(judged("assessment.assessor-judged.v1", thing, ONE))
                .then(judged("assessment.decided.v1", thing, ONE));
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("judgement-awaited." + thing);

        // When
        happens().then(judged("assessment.taken-back.v1", thing, ONE, "by", "ASSESSOR", "kind", "ASSESSOR"));

        // Then
        assertThat(ids(assessor("Ali Reed"))).contains("judgement-awaited." + thing);
        assertThat(kinds(Who.learner(sam))).isEmpty();
    }

    @Test
    void criteria_of_one_assessment_wait_together() {
        // When
        happens()
                .then(judged("assessment.self-judged.v1", thing, ONE))
                .then(judged("assessment.self-judged.v1", thing, TWO))
                .then(judged("assessment.self-judged.v1", thing, THREE))
                .then(judged("assessment.assessor-judged.v1", thing, TWO))
                .then(judged("assessment.decided.v1", thing, TWO));

        // Then
        assertThat(item(assessor("Ali Reed"), "judgement-awaited").getString("what"))
                .isEqualTo("A learner judged 2 criteria of an assessment; your judgement is next.");

        // When
        happens().then("assessment.result-published.v1", "assessmentId", thing);

        // Then
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("judgement-awaited." + thing);
    }

    @Test
    void the_order_is_that_of_need_and_the_pages_follow_it() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).exists();
        List<String> begun = new ArrayList<>();
        Happenings lees = happens(lee);
        for (int number = 0; number < 3; number++) {
            String assessment = UUID.randomUUID().toString();
            begun.add("assessment-started." + assessment);
            lees.then("assessment.started.v1", "assessmentId", assessment, "ukprn", "90000001");
        }
        lees.then("advocacy.offer-made.v1", "referralId", thing, "signal", "LEARNER");

        // When
        List<String> read = new ArrayList<>();
        String next = null;
        do {
            var request = as(Who.learner(lee)).queryParam("limit", 1);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get(INBOX)
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);

        // Then
        assertThat(read).startsWith("advocate-offered." + thing).hasSize(4).containsAll(begun);
    }

    @Test
    void a_place_that_ends_soon_waits_for_the_learner() {
        // Given
        LearnerFixture lee = aLearner().at(ASHDOWN);
        lee.withMentor("Jo Marsh", LocalDate.now().plusDays(3), "profile");
        lee.withMentor("Ali Reed", LocalDate.now().plusDays(60), "profile");

        // Then
        assertThat(kinds(Who.learner(lee.exists()))).containsExactly("place-ends-soon");
        assertThat(only(Who.learner(lee.exists()), "place-ends-soon").getString("until"))
                .isEqualTo(LocalDate.now().plusDays(3).toString());
    }

    @Test
    void pairs_of_records_wait_for_the_MIS_administrator_as_one_thing() {
        // Given
        LearnerFixture.aPairThatMayBeOne(aLearner().at(BRACKENFELL), aLearner().at(BRACKENFELL));
        LearnerFixture.aPairThatMayBeOne(aLearner().at(BRACKENFELL), aLearner().at(BRACKENFELL));

        // Then
        JsonPath item = only(Who.staff("Kit Long", "mis-administrator", BRACKENFELL), "possible-duplicates");
        assertThat(item.getString("what")).matches("[0-9]+ pairs of records may each be one person\\.");
        assertThat(item.getString("link")).isEqualTo("/v1/mis/possible-duplicates");
    }

    @Test
    void a_disclosure_waits_for_the_second_person_and_not_for_who_asked() {
        // Given
        UUID disclosure = UUID.randomUUID();
        TheDatabase.write(
                "insert into disclosure (id, learner_id, ukprn, records, reason, emergency, requested_by, requested_at, version)"
                        + " values (?, ?, '90000001', '{PROFILE}', 'To be tried', false, ?, now(), 0)",
                disclosure,
                sam,
                Who.subjectOf("Del Sharp"));

        // Then
        assertThat(ids(Who.staff("Del Sharp", "dsl", ASHDOWN))).doesNotContain("disclosure-to-decide." + disclosure);
        assertThat(ids(supervisor("Robin Vale"))).contains("disclosure-to-decide." + disclosure);
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

    private void followUpIsDue() {
        happens().then("iag.follow-up-due.v1", "followUpId", thing, "reason", "WITHDRAWAL", "dueOn", "2026-07-13");
    }

    private static String[] judged(String type, String assessment, String criterion, String... more) {
        List<String> said = new ArrayList<>(List.of(
                type,
                "assessmentId",
                assessment,
                "criterionId",
                criterion,
                "criterion",
                CRITERION,
                "ukprn",
                "90000001"));
        said.addAll(List.of(more));
        return said.toArray(String[]::new);
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

    private JsonPath item(Tokens reader, String kind) {
        return items(reader).setRootPath("items.find { it.id == '" + kind + "." + thing + "' }");
    }

    private static JsonPath only(Tokens reader, String kind) {
        return items(reader).setRootPath("items.find { it.kind == '" + kind + "' }");
    }

    private static List<String> ids(Tokens reader) {
        return items(reader).getList("items.id");
    }

    private static List<String> kinds(Tokens reader) {
        return items(reader).getList("items.kind");
    }

    private static JsonPath items(Tokens reader) {
        return as(reader)
                .queryParam("limit", 200)
                .get(INBOX)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
