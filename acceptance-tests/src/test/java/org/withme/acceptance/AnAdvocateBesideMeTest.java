package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.negotiated;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Advocate;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/** The story's fourth part: who disputes a judgement, or could not agree on one, is offered an advocate, who is present by the learner's authority only (A9). */
class AnAdvocateBesideMeTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");
    private final Person learner = ashdown.welcomes(aLearner("A0001"));
    private final Advocate advocate = Advocate.at(ashdown, 1);

    @Test
    void a_decision_that_the_learner_disputes_offers_an_advocate() {
        // Given
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);

        // When
        assessment.repliesDisputing(learner, 0).is(201);

        // Then
        assertThat(Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT")
                        .path("state")
                        .asText())
                .isEqualTo("OFFERED");
        Journeys.of(learner).awaits("assessment.disputed.v1");
    }

    @Test
    void a_difference_between_two_judgements_offers_nobody_and_a_failed_negotiation_does() {
        // Given
        Assessment assessment = Framework.local(assessor, negotiated()).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        Journeys.of(learner).awaits("assessment.differed.v1");

        // When
        assessment.proposes(learner, 0, "Merit").is(201);
        assessment.proposes(assessor, 0, "Not yet").is(201);
        assessment.proposes(learner, 0, "Merit").is(201);
        assertThat(Topics.of(learner.subject()).stream().map(PublishedEvent::type))
                .doesNotContain("assessment.disputed.v1", "advocacy.offer-made.v1");
        assessment.asksForReassessment(learner, 0).is(201);

        // Then
        assertThat(Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT")
                        .path("state")
                        .asText())
                .isEqualTo("OFFERED");
    }

    @Test
    void with_the_learners_authority_the_advocate_is_present_in_the_negotiation_and_without_it_never() {
        // Given
        Assessment assessment = Framework.local(assessor, negotiated()).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        assessment.proposes(learner, 0, "Merit").is(201);
        assessment.proposes(assessor, 0, "Not yet").is(201);
        assessment.proposes(learner, 0, "Merit").is(201);
        assessment.asksForReassessment(learner, 0).is(201);
        String open = "/v1/advocacy/cases/"
                + advocate.standsBeside(learner, Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT"));
        advocate.person().get(assessment.path()).problem(404);

        // When
        String authority = learner.post(
                        open + "/authorities",
                        "{\"scope\": [\"assessment\"], \"expiresOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusMonths(1)))
                .is(201)
                .at("/id")
                .asText();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> advocate.person().get(assessment.path()).is(200));
        assertThat(learner.get(assessment.path()).is(200).at("/advocatePresent").asBoolean())
                .isTrue();
        assessment.proposes(advocate.person(), 0, "Merit").problem(403);

        advocate.person().get("/v1/learners/" + learner.subject() + "/plans").problem(404);

        // And when
        learner.post(open + "/authorities/" + authority + "/end", "{}").is(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> advocate.person().get(assessment.path()).problem(404));
    }

    @Test
    void with_the_learners_authority_the_advocate_speaks_in_the_plan_and_decides_nothing() {
        // Given
        Assessment assessment = Framework.regulated(assessor, toStandard(100)).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        assessment.repliesDisputing(learner, 0).is(201);
        String open = "/v1/advocacy/cases/"
                + advocate.standsBeside(learner, Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT"));
        String self = "/v1/learners/" + learner.subject();
        String plan = self + "/plans/" + ashdown.ukprn();
        advocate.person().get(plan).problem(404);

        // When
        String authority = learner.post(
                        open + "/authorities",
                        "{\"scope\": [\"plan\"], \"expiresOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusMonths(1)))
                .is(201)
                .at("/id")
                .asText();

        // Then
        await().atMost(SOON).untilAsserted(() -> advocate.person().get(plan).is(200));
        assertThat(learner.get(plan).is(200).at("/advocatePresent").asBoolean()).isTrue();
        String proposal = advocate.person()
                .post(self + "/plan-proposals", "{\"kind\": \"GOAL\", \"words\": \"Try a day at the boat yard.\"}")
                .is(201)
                .at("/id")
                .asText();
        assertThat(learner.get(self + "/plan-proposals/" + proposal)
                        .is(200)
                        .at("/capacity")
                        .asText())
                .isEqualTo("advocate");
        advocate.person()
                .post(self + "/plan-proposals/" + proposal + "/answer", "{\"answer\": \"YES\"}")
                .problem(403);

        // And when
        learner.post(open + "/authorities/" + authority + "/end", "{}").is(200);

        // Then
        await().atMost(SOON).untilAsserted(() -> advocate.person().get(plan).problem(404));
    }
}
