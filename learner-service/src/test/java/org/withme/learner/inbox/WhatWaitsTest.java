package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.inbox.Happenings.CRITERION;
import static org.withme.learner.inbox.OpenInbox.INBOX;
import static org.withme.learner.inbox.OpenInbox.ids;
import static org.withme.learner.inbox.OpenInbox.item;
import static org.withme.learner.inbox.OpenInbox.kinds;
import static org.withme.learner.inbox.OpenInbox.only;
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
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What waits, in the order of need, until it is done (L34)")
class WhatWaitsTest {

    private static final String ONE = "0198a2b4-6c1e-7d30-8f00-0000000000c1";
    private static final String TWO = "0198a2b4-6c1e-7d30-8f00-0000000000c2";
    private static final String THREE = "0198a2b4-6c1e-7d30-8f00-0000000000c3";

    private final String thing = UUID.randomUUID().toString();
    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();

    @Inject
    InboxProjection projection;

    @Inject
    SamplesProjection samples;

    @Test
    void A10_a_sample_waits_for_the_quality_assurers_of_its_college_until_it_is_signed_off() {
        // Given
        Tokens assurer = Who.staff("Iqbal Quinn", "iqa", ASHDOWN);
        String id = "sample-to-look-at." + thing;

        // When
        UUID stream = UUID.fromString(thing);
        new Happenings(samples, stream)
                .then("assessment.sample-drawn.v1", "sampleId", thing, "drawn", "4", "ukprn", "90000001");

        // Then
        assertThat(item(assurer, id).getString("what"))
                .isEqualTo("A sample of 4 decisions waits: judge what was drawn a second time, then sign it off.");
        assertThat(item(assurer, id).getString("link")).isEqualTo("/v1/assessment/samples/" + thing);
        assertThat(item(assurer, id).getString("learner")).isNull();
        assertThat(ids(Who.staff("Elsewhere", "iqa", BRACKENFELL))).doesNotContain(id);
        assertThat(ids(assessor("Ali Reed"))).doesNotContain(id);

        // When
        new Happenings(samples, stream).then("assessment.sample-signed-off.v1", "sampleId", thing, "ukprn", "90000001");

        // Then
        assertThat(ids(assurer)).doesNotContain(id);
    }

    @Test
    void A10_what_quality_assurance_requires_to_be_decided_again_waits_for_whoever_may_decide_it() {
        // Given
        String id = "reassessment-required." + thing;

        // When
        happens().judged("assessment.reassessment-required.v1", thing, ONE);

        // Then
        for (Tokens decides : List.of(assessor("Ali Reed"), iqa("Dana Wells", ASHDOWN))) {
            assertThat(item(decides, id).getString("what"))
                    .startsWith("Quality assurance asks for a new decision on “" + CRITERION + "”");
        }
        assertThat(ids(iqa("Elsewhere", BRACKENFELL))).doesNotContain(id);
        assertThat(kinds(Who.learner(sam))).isEmpty();

        // When
        happens().judged("assessment.decided.v1", thing, ONE);

        // Then
        assertThat(ids(assessor("Ali Reed"))).doesNotContain(id);
        assertThat(ids(iqa("Dana Wells", ASHDOWN))).doesNotContain(id);

        // When
        happens().judged("assessment.taken-back.v1", thing, ONE, "by", "ASSESSOR", "kind", "REASSESSMENT");

        // Then
        assertThat(ids(assessor("Ali Reed"))).contains(id);
    }

    @Test
    void A10_what_is_to_be_decided_again_is_not_left_to_the_named_assessor_who_may_have_judged_it() {
        // Given
        LearnerFixture named = aLearner().at(ASHDOWN);
        named.with("Ali Reed", "assessor");

        // When
        new Happenings(projection, named.exists()).judged("assessment.reassessment-required.v1", thing, ONE);

        // Then
        assertThat(ids(assessor("Some other assessor"))).contains("reassessment-required." + thing);
        assertThat(ids(iqa("Dana Wells", ASHDOWN))).contains("reassessment-required." + thing);
    }

    @Test
    void a_mentor_hears_who_turned_16_for_two_weeks() {
        // Given
        LocalDate birthday = LocalDate.now().minusYears(16);
        String mentor = "Mentor of young people " + thing;
        UUID today = aLearner().born(birthday).at(ASHDOWN).withMentor(mentor).exists();
        aLearner().born(birthday.plusDays(1)).at(ASHDOWN).withMentor(mentor).exists();
        aLearner().born(birthday.minusDays(15)).at(ASHDOWN).withMentor(mentor).exists();

        // When // Then
        assertThat(ids(Who.staff(mentor, "mentor", ASHDOWN))).containsExactly("turned-sixteen." + today);
        assertThat(ids(Who.staff("Another mentor", "mentor", ASHDOWN))).doesNotContain("turned-sixteen." + today);
    }

    @Test
    void what_is_set_waits_for_the_learner_until_they_judged_it_and_not_beside_the_assessment_that_began_with_it() {
        // Given
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        happens()
                .then("assessment.started.v1", "assessmentId", thing, "title", "Award", "ukprn", "90000001")
                .then(assigned("assessment.assignment-set.v1", one, "dueOn", "2026-08-03"))
                .then(assigned("assessment.assignment-set.v1", other, "dueOn", "2026-08-05"));
        assertThat(kinds(Who.learner(sam))).containsExactly("assignment-set");

        // When, Then
        happens()
                .then(assigned("assessment.assignment-judged.v1", one))
                .then(assigned("assessment.assignment-date-moved.v1", one, "dueOn", "2026-08-09", "judged", "true"))
                .then(assigned("assessment.assignment-date-moved.v1", other, "dueOn", "2026-08-07", "judged", "false"));
        as(Who.learner(sam))
                .get("/v1/me/inbox")
                .then()
                .body("items.kind", contains("assignment-set"))
                .body("items[0].until", equalTo("2026-08-07"))
                .body("items[0].link", equalTo("/v1/assessment/assignments/" + other));
        happens().then(assigned("assessment.assignment-withdrawn.v1", other));
        assertThat(kinds(Who.learner(sam))).isEmpty();
        happens().then(assigned("assessment.assignment-open-again.v1", one));
        assertThat(kinds(Who.learner(sam))).containsExactly("assignment-set");
    }

    @Test
    void what_is_set_waits_no_longer_when_the_result_is_out() {
        // Given
        happens()
                .then(assigned("assessment.assignment-set.v1", UUID.randomUUID().toString()));

        // When
        happens().then("assessment.result-published.v1", "assessmentId", thing, "title", "Award", "ukprn", "90000001");

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
    }

    @Test
    void A11_an_appeal_waits_for_whose_turn_it_is_with_its_day() {
        // Given
        Tokens assurer = Who.staff("Iqbal Quinn", "iqa", ASHDOWN);

        // When
        appealed("assessment.appeal-lodged.v1", "stage", "ENQUIRY", "dueOn", "2027-03-12");

        // Then
        assertThat(item(assessor("Ali Reed"), "appeal-to-answer." + thing).getString("until"))
                .isEqualTo("2027-03-12");
        assertThat(item(assessor("Ali Reed"), "appeal-to-answer." + thing).getString("link"))
                .isEqualTo("/v1/assessment/assessments/" + ONE + "/appeals/" + thing);
        assertThat(ids(Who.staff("Esme Exams", "exams-officer", ASHDOWN))).contains("appeal-to-answer." + thing);
        assertThat(kinds(Who.learner(sam))).isEmpty();

        // When
        appealed("assessment.appeal-answered.v1", "stage", "ENQUIRY", "outcome", "STANDS", "dueOn", "2027-03-22");

        // Then
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("appeal-to-answer." + thing);
        assertThat(kinds(Who.learner(sam))).containsExactly("appeal-answered");
        assertThat(item(Who.learner(sam), "appeal-answered." + thing).getString("until"))
                .isEqualTo("2027-03-22");

        // When
        appealed("assessment.appeal-lodged.v1", "stage", "REVIEW", "dueOn", "2027-04-12");

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(assurer)).contains("appeal-to-review." + thing);
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("appeal-to-answer." + thing);

        // When
        appealed("assessment.appeal-lodged.v1", "stage", "PANEL", "dueOn", "2027-05-12");

        // Then
        assertThat(ids(assurer)).contains("appeal-for-panel." + thing).doesNotContain("appeal-to-review." + thing);

        // When
        appealed("assessment.appeal-answered.v1", "stage", "PANEL", "outcome", "STANDS");
        appealed("assessment.appeal-closed.v1", "ending", "DECIDED");

        // Then
        assertThat(ids(assurer)).doesNotContain("appeal-for-panel." + thing);
        assertThat(kinds(Who.learner(sam))).isEmpty();
    }

    private void appealed(String type, String... more) {
        List<String> said = new ArrayList<>(List.of(
                type,
                "appealId",
                thing,
                "assessmentId",
                ONE,
                "title",
                "Independent living award",
                "ukprn",
                "90000001"));
        said.addAll(List.of(more));
        happens().then(said.toArray(String[]::new));
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
                .judged("assessment.assessor-judged.v1", thing, ONE);
        assertThat(kinds(Who.learner(sam))).containsExactly("self-judgement-awaited", "assessment-started");

        // When
        happens().judged("assessment.self-judged.v1", thing, ONE).judged("assessment.differed.v1", thing, ONE);

        // Then
        assertThat(kinds(Who.learner(sam))).containsExactly("turn-to-answer");
        assertThat(item(Who.learner(sam), "turn-to-answer." + thing).getString("what"))
                .isEqualTo("You and your assessor see “" + CRITERION
                        + "” of Independent living award differently: say what you think, or agree.");
        assertThat(ids(assessor("Ali Reed"))).contains("turn-to-respond." + thing);

        // When
        happens().judged("assessment.counter-proposed.v1", thing, ONE, "by", "LEARNER");

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(assessor("Ali Reed"))).contains("turn-to-respond." + thing);

        // When
        happens().judged("assessment.taken-back.v1", thing, ONE, "by", "LEARNER", "kind", "PROPOSAL");

        // Then
        assertThat(kinds(Who.learner(sam))).containsExactly("turn-to-answer");
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("turn-to-respond." + thing);

        // When
        happens().judged("assessment.disputed.v1", thing, ONE);

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).contains("reassessment-asked." + thing);

        // When
        happens().judged("assessment.decided.v1", thing, ONE);

        // Then
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).doesNotContain("reassessment-asked." + thing);
    }

    @Test
    void a_decision_that_is_disputed_asks_nothing_of_a_quality_assurer() {
        // When
        happens()
                .judged("assessment.self-judged.v1", thing, ONE)
                .judged("assessment.assessor-judged.v1", thing, ONE)
                .judged("assessment.decided.v1", thing, ONE)
                .judged("assessment.disputed.v1", thing, ONE);

        // Then
        assertThat(ids(Who.staff("Iqbal Quinn", "iqa", ASHDOWN))).doesNotContain("reassessment-asked." + thing);
    }

    @Test
    void a_judgement_that_is_taken_back_waits_again() {
        // Given
        happens()
                .judged("assessment.self-judged.v1", thing, ONE)
                .judged("assessment.assessor-judged.v1", thing, ONE)
                .judged("assessment.decided.v1", thing, ONE);
        assertThat(ids(assessor("Ali Reed"))).doesNotContain("judgement-awaited." + thing);

        // When
        happens().judged("assessment.taken-back.v1", thing, ONE, "by", "ASSESSOR", "kind", "ASSESSOR");

        // Then
        assertThat(ids(assessor("Ali Reed"))).contains("judgement-awaited." + thing);
        assertThat(kinds(Who.learner(sam))).isEmpty();
    }

    @Test
    void criteria_of_one_assessment_wait_together() {
        // When
        happens()
                .judged("assessment.self-judged.v1", thing, ONE)
                .judged("assessment.self-judged.v1", thing, TWO)
                .judged("assessment.self-judged.v1", thing, THREE)
                .judged("assessment.assessor-judged.v1", thing, TWO)
                .judged("assessment.decided.v1", thing, TWO);

        // Then
        assertThat(item(assessor("Ali Reed"), "judgement-awaited." + thing).getString("what"))
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
    void staff_who_read_their_inbox_were_seen_even_if_nothing_waits() {
        // Given
        String name = "Robin Vale " + UUID.randomUUID();
        Tokens robin = Who.staff(name, "exams-officer", ASHDOWN);

        // When
        assertThat(kinds(robin)).isEmpty();

        // Then
        assertThat(TheDatabase.count("select count(*) from person where subject = ?", Who.subjectOf(name)))
                .isOne();
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

    private Happenings happens() {
        return happens(sam);
    }

    private Happenings happens(UUID learner) {
        return new Happenings(projection, learner);
    }

    private static Tokens supervisor(String name) {
        return Who.staff(name, "case-supervisor", ASHDOWN);
    }

    private static Tokens assessor(String name) {
        return Who.staff(name, "assessor", ASHDOWN);
    }

    private static Tokens iqa(String name, College college) {
        return Who.staff(name, "iqa", college);
    }

    private String[] assigned(String type, String assignment, String... more) {
        List<String> said = new ArrayList<>(List.of(
                type, "assignmentId", assignment, "assessmentId", thing, "title", "Award", "ukprn", "90000001"));
        said.addAll(List.of(more));
        return said.toArray(String[]::new);
    }
}
