package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.assessment.fixture.AssessmentFixture.judges;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Who decides what, outside of negotiations. */
@QuarkusTest
class DecisionsTest {

    private static final Tokens AWARDING = Tokens.application("awarding-demo", "awarding-client");
    private static final Tokens EXAMS = Who.staff("Exams office", "exams-officer", ASHDOWN);
    private static final String MARK = "{\"value\": \"62\"}";
    private static final String IMPORT = "{\"value\": \"62\", \"provenance\": {\"source\": \"results.csv\","
            + " \"reference\": \"R-10442\", \"receivedOn\": \"2026-08-13\"}}";

    @Test
    void A6_a_learner_owned_criterion_is_judged_by_the_learner_alone() {
        // Given
        AssessmentFixture owned = local("LEARNER", 0);

        // When, Then
        owned.assessorJudges(0, "Pass")
                .statusCode(409)
                .body("type", endsWith("/problems/not-yours-to-judge"))
                .body("detail", equalTo("The learner decides, and nobody else."));
        owned.proposes(owned.assessor(), 0, "Pass").statusCode(409);
        owned.reassesses(owned.iqa(), 0, "Pass").statusCode(409);
        owned.marks(EXAMS, 0, IMPORT).statusCode(409);
        judges(owned.assessor(), owned.criterion(0) + "/self-judgement", "Pass").statusCode(403);
        owned.selfJudges(0, "Merit")
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("decision.by", equalTo("LEARNER"));
        owned.readCriterion(owned.assessor(), 0).body("selfJudgement.value", equalTo("Merit"));
        assertThat(PublishedEvents.typesOf(owned.learnerId()))
                .endsWith("assessment.self-judged.v1", "assessment.decided.v1");
    }

    @Test
    void A6_the_assessor_decides_to_the_standard_and_the_learners_reply_stands_beside_it() {
        // Given
        AssessmentFixture standard = local("ASSESSOR_TO_STANDARD", 100);
        standard.replies(0, true).statusCode(409).body("type", endsWith("/problems/judge-first"));
        standard.selfJudges(0, "Merit").statusCode(201).body("state", equalTo("OPEN"));
        standard.replies(0, true).statusCode(409).body("type", endsWith("/problems/nothing-to-answer"));

        // When
        standard.assessorJudges(0, "Pass")
                .statusCode(201)
                .body("state", equalTo("DECIDED"))
                .body("decision.value", equalTo("Pass"));
        standard.replies(0, true).statusCode(201).body("reply.words", equalTo("I see it differently."));

        // Then
        standard.readCriterion(standard.assessor(), 0)
                .body("decision.value", equalTo("Pass"))
                .body("selfJudgement.value", equalTo("Merit"))
                .body("reply.disputes", equalTo(true));
        standard.replies(0, false).statusCode(409).body("type", endsWith("/problems/already-judged"));
        assertThat(PublishedEvents.typesOf(standard.learnerId()))
                .endsWith("assessment.assessor-judged.v1", "assessment.decided.v1", "assessment.disputed.v1");
    }

    @Test
    void a_reply_that_disputes_nothing_offers_nobody() {
        AssessmentFixture standard = local("ASSESSOR_TO_STANDARD", 100);
        standard.selfJudges(0, "Merit").statusCode(201);
        standard.assessorJudges(0, "Merit").statusCode(201);
        standard.replies(0, false).statusCode(201);
        assertThat(PublishedEvents.typesOf(standard.learnerId())).doesNotContain("assessment.disputed.v1");
    }

    @Test
    void A8_an_external_mark_is_the_awarding_organisations_alone_and_then_read_only_for_everyone() {
        // Given
        AssessmentFixture exam = regulated("EXTERNAL");
        exam.selfJudges(0, "62").statusCode(409).body("type", endsWith("/problems/not-yours-to-judge"));
        exam.assessorJudges(0, "62").statusCode(409).body("type", endsWith("/problems/not-yours-to-judge"));
        exam.marks(exam.assessor(), 0, MARK).statusCode(403);
        exam.marks(exam.learner(), 0, MARK).statusCode(403);
        exam.marks(Tokens.application("awarding-other", "awarding-client"), 0, MARK)
                .statusCode(404);
        exam.marks(Tokens.as("awarding-client"), 0, MARK).statusCode(404);

        // When
        exam.marks(AWARDING, 0, "{\"value\": \"81\"}").statusCode(422).body("errors.pointer", contains("/value"));
        exam.marks(AWARDING, 0, MARK.replace("}", ", \"reason\": \"" + "x".repeat(4_001) + "\"}"))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        exam.marks(AWARDING, 0, MARK)
                .statusCode(201)
                .body("by", equalTo("AWARDING_ORGANISATION"))
                .body("provenance.source", equalTo("awarding-demo"));

        // Then
        exam.marks(AWARDING, 0, MARK).statusCode(409).body("type", endsWith("/problems/already-judged"));
        exam.marks(EXAMS, 0, IMPORT).statusCode(409).body("type", endsWith("/problems/already-judged"));
        as(AWARDING).get(exam.path()).then().statusCode(403);
        exam.readCriterion(exam.learner(), 0)
                .body("decision.value", equalTo("62"))
                .body("externalMark.by", equalTo("AWARDING_ORGANISATION"));
    }

    @Test
    void A8_the_exams_office_imports_with_provenance() {
        // Given
        AssessmentFixture exam = regulated("EXTERNAL");

        // When, Then
        exam.marks(EXAMS, 0, MARK)
                .statusCode(422)
                .body("errors", contains(Broken.at("/provenance", JudgementRule.NO_PROVENANCE)));
        exam.marks(EXAMS, 0, "{\"value\": \"62\", \"provenance\": {\"source\": \"\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/provenance/source"));
        exam.marks(Who.staff("Other exams office", "exams-officer", BRACKENFELL), 0, IMPORT)
                .statusCode(404);
        exam.marks(EXAMS, 0, "{\"value\": \"62\", \"provenance\": {\"source\": \"results.csv\"}}")
                .statusCode(201)
                .body("by", equalTo("EXAMS_OFFICER"));
        exam.marks(AWARDING, 0, MARK).statusCode(409);
    }

    @Test
    void A8_a_mark_received_in_the_future_is_refused_from_whoever_sends_it() {
        // Given
        AssessmentFixture exam = regulated("EXTERNAL");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String early = IMPORT.replace("2026-08-13", today.plusDays(2).toString());

        // When, Then
        for (Tokens sender : List.of(EXAMS, AWARDING)) {
            exam.marks(sender, 0, early)
                    .statusCode(422)
                    .body(
                            "errors",
                            contains(Broken.at("/provenance/receivedOn", JudgementRule.RECEIVED_IN_THE_FUTURE)));
        }
        exam.marks(EXAMS, 0, IMPORT.replace("2026-08-13", today.toString())).statusCode(201);
    }

    @Test
    void a_centre_mark_may_be_adjusted_by_the_awarding_organisation_with_a_reason_and_by_nobody_else() {
        // Given
        AssessmentFixture project = regulated("CENTRE_MARKED");
        project.marks(AWARDING, 0, "{\"value\": \"60\", \"reason\": \"Too early.\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/nothing-to-answer"));

        // When
        project.assessorJudges(0, "62").statusCode(201).body("decision.value", equalTo("62"));
        project.readCriterion(project.learner(), 0).body("assessorJudgement.value", equalTo("62"));
        project.selfJudges(0, "70").statusCode(409);
        project.marks(EXAMS, 0, IMPORT).statusCode(409).body("type", endsWith("/problems/not-yours-to-judge"));
        project.marks(AWARDING, 0, "{\"value\": \"60\"}").statusCode(422).body("errors.pointer", contains("/reason"));
        project.marks(AWARDING, 0, "{\"value\": \"60\", \"reason\": \"Two marks generous.\"}")
                .statusCode(201);

        // Then
        project.readCriterion(project.learner(), 0)
                .body("decision.value", equalTo("60"))
                .body("decision.by", equalTo("AWARDING_ORGANISATION"))
                .body("assessorJudgement.value", equalTo("62"))
                .body("externalMark.reason", equalTo("Two marks generous."));
    }

    @Test
    void judging_twice_anothers_or_by_another_path_is_refused() {
        // Given
        AssessmentFixture mine = local("LEARNER", 0);
        AssessmentFixture other = local("LEARNER", 0);
        mine.selfJudges(0, "Merit").statusCode(201);

        // When, Then
        mine.selfJudges(0, "Pass").statusCode(409).body("type", endsWith("/problems/already-judged"));
        judges(other.learner(), mine.criterion(0) + "/self-judgement", "Pass").statusCode(404);
        String foreign = other.criterion(0).substring(other.path().length());
        for (String act : new String[] {"/self-judgement", "/proposals", "/reply"}) {
            as(
                            mine.learner(),
                            "/reply".equals(act)
                                    ? "{\"words\": \"Hm.\"}"
                                    : "{\"value\": \"Pass\", \"reason\": \"Hm.\"}")
                    .post(mine.path() + foreign + act)
                    .then()
                    .statusCode(404);
        }
        as(mine.learner(), "{\"value\": \"Pass\"}")
                .header("If-Match", "*")
                .post(mine.path() + foreign + "/proposals/accept")
                .then()
                .statusCode(404);
        judges(mine.assessor(), mine.path() + foreign + "/assessor-judgement", "Pass")
                .statusCode(404);
        judges(mine.iqa(), mine.path() + foreign + "/reassessment", "Pass").statusCode(404);
        as(EXAMS, IMPORT).post(mine.path() + foreign + "/external-mark").then().statusCode(404);
        as(mine.learner()).get(mine.path() + foreign).then().statusCode(404);
    }

    @Test
    void what_was_written_is_kept_exactly_in_any_script() {
        // Given
        AssessmentFixture owned = local("LEARNER", 0);
        String words = "  Ich hab’s – 家で三回作った 🍲\\n ";

        // When
        as(owned.learner(), "{\"value\": \"Merit\", \"reason\": \"" + words + "\"}")
                .post(owned.criterion(0) + "/self-judgement")
                .then()
                .statusCode(201);

        // Then
        owned.readCriterion(owned.learner(), 0).body("selfJudgement.reason", equalTo(words.replace("\\n", "\n")));
        as(local("LEARNER", 0).learner(), "{\"value\": \"Merit\", \"reason\": \"a\\u0000b\"}")
                .post(owned.criterion(0) + "/self-judgement")
                .then()
                .statusCode(422);
    }

    @Test
    void the_same_key_judges_once() {
        // Given
        AssessmentFixture owned = local("LEARNER", 0);
        String key = UUID.randomUUID().toString();

        // When
        for (int time = 0; time < 2; time++) {
            as(owned.learner(), "{\"value\": \"Merit\", \"reason\": \"It held.\"}")
                    .header("Idempotency-Key", key)
                    .post(owned.criterion(0) + "/self-judgement")
                    .then()
                    .statusCode(201)
                    .header("Location", notNullValue())
                    .body("decision.value", equalTo("Merit"));
        }

        // Then
        assertThat(PublishedEvents.of(owned.learnerId(), "assessment.self-judged.v1"))
                .hasSize(1);
    }

    private static AssessmentFixture local(String rule, int weight) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with(rule, weight, GRADES).published(ASHDOWN));
    }

    private static AssessmentFixture regulated(String rule) {
        return started(
                aLearner().at(ASHDOWN).exists(),
                aRegulatedFramework().with(rule, 100, MARKS).published(ASHDOWN));
    }
}
