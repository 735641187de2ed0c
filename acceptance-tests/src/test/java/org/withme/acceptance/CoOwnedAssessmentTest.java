package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.Criterion.external;
import static org.withme.acceptance.world.Criterion.negotiated;
import static org.withme.acceptance.world.Criterion.ofTheLearner;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Criterion;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Pages;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Topics;

/** The story's second part: it is clear who decides what, both judge unseen, differ, agree, and the result travels or says why not. */
class CoOwnedAssessmentTest {

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");

    @Test
    void anybody_reads_who_decides_what_before_it_is_decided_as_A2_says() {
        // Given
        Framework framework = Framework.local(assessor, ofTheLearner(), negotiated());

        // When
        JsonNode map = Caller.anybody("GET", framework.path() + "/versions/1/ownership-map")
                .send()
                .is(200)
                .json();

        // Then
        assertThat(map.findValuesAsText("ownership")).containsExactly("LEARNER_OWNED", "CO_OWNED");
        assertThat(map.findValuesAsText("howToChallenge")).hasSize(2).noneMatch(String::isBlank);
    }

    @Test
    void a_published_version_is_frozen_and_a_weight_that_is_off_is_not_published_as_A1_and_A3_say() {
        // Given
        Framework framework = Framework.regulated(assessor, toStandard(60), external(40));
        String version = framework.path() + "/versions/1";

        // When
        Answer edited = assessor.asks("PUT", version)
                .header("If-Match", assessor.get(version).is(200).etag())
                .json(Framework.draft(toStandard(100)))
                .send();
        assessor.post(framework.path() + "/versions", Framework.draft(toStandard(60), external(30)))
                .is(201);
        Answer unbalanced = assessor.asks("POST", framework.path() + "/versions/2/publish")
                .header(
                        "If-Match",
                        assessor.get(framework.path() + "/versions/2").is(200).etag())
                .json("{}")
                .send();

        // Then
        assertThat(edited.problemSlug(409)).isEqualTo("version-published");
        unbalanced.problem(422);
    }

    @Test
    void both_judge_without_seeing_the_other_differ_negotiate_and_agree_as_A7_says() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment assessment = Framework.local(assessor, negotiated()).startsFor(learner, assessor);

        // When
        assessment.isJudged(assessor, 0, "Pass").is(201);

        // Then
        assertThat(assessment.criterionSeenBy(learner, 0).toString())
                .doesNotContain("\"Pass\",\"reason\"", "two changes");
        assertThat(assessment.criterionSeenBy(learner, 0).path("withheld").toString())
                .contains("assessorJudgement");
        assertThat(learner.get(assessment.path()).is(200).text()).doesNotContain("two changes");

        // And when
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.proposes(learner, 0, "Merit").is(201);
        assessment.accepts(assessor, 0, "Merit").is(200);

        // Then
        JsonNode agreed = assessment.criterionSeenBy(learner, 0);
        assertThat(agreed.path("state").asText()).isEqualTo("DECIDED");
        assertThat(agreed.at("/decision/value").asText()).isEqualTo("Merit");
        Journeys.of(learner).awaits("assessment.agreed.v1");
        assertThat(Topics.of(learner.subject()).stream()
                        .filter(event -> event.topic().equals(Topics.ASSESSMENT))
                        .map(event -> event.payload()))
                .noneMatch(payload -> payload.contains("Merit") || payload.contains("Pass"));
    }

    @Test
    void in_a_regulated_framework_the_assessor_decides_and_the_learners_reply_stands_beside_it_as_A6_says() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);

        // When
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        assessment.repliesDisputing(learner, 0).is(201);

        // Then
        JsonNode decided = assessment.criterionSeenBy(assessor, 0);
        assertThat(decided.at("/decision/value").asText()).isEqualTo("Pass");
        assertThat(decided.at("/decision/by").asText()).isEqualTo("ASSESSOR");
        assertThat(decided.at("/reply/words").asText()).isNotBlank();
    }

    @Test
    void a_reason_is_due_where_the_learner_sees_a_decision_differently_and_nowhere_else() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);

        // When
        learner.post(assessment.criterion(0) + "/self-judgement", "{\"value\": \"Merit\"}")
                .is(201);
        JsonNode decided = assessor.post(assessment.criterion(0) + "/assessor-judgement", "{\"value\": \"Pass\"}")
                .is(201)
                .json();
        assessor.post(assessment.criterion(0) + "/assessor-judgement/reason", "{\"reason\": \"Two meals too dear.\"}")
                .is(201);

        // Then
        assertThat(decided.path("reasonDue").asBoolean()).isTrue();
        JsonNode seen = assessment.criterionSeenBy(learner, 0);
        assertThat(seen.path("reasonDue").asBoolean()).isFalse();
        assertThat(seen.at("/assessorJudgement/reason").asText()).isEqualTo("Two meals too dear.");
    }

    @Test
    void a_learner_who_did_not_judge_sees_that_it_is_decided_and_skips_to_the_decision() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);

        // When
        assessment.isJudged(assessor, 0, "Pass").is(201);

        // Then
        JsonNode unseen = assessment.criterionSeenBy(learner, 0);
        assertThat(unseen.path("state").asText()).isEqualTo("DECIDED_UNSEEN");
        assertThat(unseen.path("inWords").asText()).contains("skip that");
        assertThat(unseen.has("decision")).isFalse();
        JsonNode seen = learner.post(assessment.criterion(0) + "/self-judgement/skip", "{}")
                .is(201)
                .json();
        assertThat(seen.at("/decision/value").asText()).isEqualTo("Pass");
    }

    @Test
    void nobody_but_its_owner_decides_a_criterion_as_A6_and_A8_say() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment own = Framework.local(assessor, ofTheLearner()).startsFor(learner, assessor);
        Assessment measured = Framework.regulated(assessor, external(100)).startsFor(learner, assessor);
        String mark = "{\"value\": \"Merit\"}";

        // Then
        assertThat(own.isJudged(assessor, 0, "Pass").problemSlug(409)).isEqualTo("not-yours-to-judge");
        assertThat(measured.isJudged(assessor, 0, "Pass").problemSlug(409)).isEqualTo("not-yours-to-judge");
        assessor.post(measured.criterion(0) + "/external-mark", mark).problem(403);
        learner.post(measured.criterion(0) + "/external-mark", mark).problem(403);
        Application.AWARDING
                .post(measured.criterion(0) + "/external-mark", mark)
                .is(201);
        Application.AWARDING
                .post(measured.criterion(0) + "/external-mark", mark)
                .problem(409);
    }

    @Test
    void a_judgement_is_made_once_and_never_after_publication() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Assessment assessment =
                Framework.local(assessor, ofTheLearner(), negotiated()).startsFor(learner, assessor);

        // When
        assertThat(assessment.publishes(assessor).problemSlug(409)).isEqualTo("not-all-decided");
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assertThat(assessment.judgesThemselves(learner, 0, "Pass").problemSlug(409))
                .isEqualTo("already-judged");
        assessment.judgesThemselves(learner, 1, "Pass").is(201);
        assessment.isJudged(assessor, 1, "Pass").is(201);
        JsonNode result = assessment.publishes(assessor).is(201).json();

        // Then
        assertThat(result.path("portable").asBoolean()).isFalse();
        assertThat(result.path("criteria").findValuesAsText("decisionRule")).containsExactly("LEARNER", "NEGOTIATED");
        assertThat(assessment.publishes(assessor).problemSlug(409)).isEqualTo("result-exists");
        JsonNode entry =
                Journeys.of(learner).awaits("assessment.result-published.v1").get(0);
        assertThat(entry.path("service").asText()).isEqualTo("assessment-service");
        assertThat(entry.path("what").asText()).contains("Independent living award");
    }

    @Test
    void a_result_makes_a_conversation_about_the_next_steps_due_that_starts_from_the_ambition() {
        // Given
        Person adviser = ashdown.employs("adviser");
        Person learner = ashdown.welcomes(aLearner("A0001"));
        learner.post("/v1/iag/ambitions", "{\"words\": \"To cook for others.\"}")
                .is(201);
        Assessment assessment = Framework.local(assessor, ofTheLearner()).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);

        // When
        assessment.publishes(assessor).is(201);

        // Then
        JsonNode told = Journeys.of(learner).awaits("iag.follow-up-due.v1").get(0);
        assertThat(told.path("what").asText()).contains("about the next steps after a result");
        JsonNode due = Pages.of(adviser, "/v1/iag/follow-ups").get(0);
        assertThat(due.path("reason").asText()).isEqualTo("RESULT");
        assertThat(due.at("/startFrom/words").asText()).isEqualTo("To cook for others.");
    }

    @Test
    void an_enrolment_on_its_learning_aim_starts_the_assessment_by_itself() {
        // Given
        Framework framework = Framework.localFor("60087654", assessor, Criterion.negotiated());

        // When
        Person learner = ashdown.welcomes(aLearner("A0001").on(anAim("60087654")));

        // Then
        Journeys.of(learner).awaits("assessment.started.v1");
        List<JsonNode> started = Pages.of(learner, "/v1/assessment/assessments");
        assertThat(started).hasSize(1);
        assertThat(started.get(0).path("frameworkId").asText()).isEqualTo(framework.id());
    }
}
