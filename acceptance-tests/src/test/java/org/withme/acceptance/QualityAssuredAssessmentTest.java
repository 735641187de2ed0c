package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** What assessors decide in an awarding organisation's award travels when quality assurance has looked at a sample, unseen. */
class QualityAssuredAssessmentTest {

    private final College ashdown = College.opens();
    private final Person assessor = ashdown.employs("assessor");
    private final Person colleague = ashdown.employs("assessor");
    private final Person assurer = ashdown.employs("iqa");

    @Test
    void a_sample_finds_a_wrong_decision_before_the_result_is_out_as_A3_and_A10_say() {
        // Given
        Person learner = ashdown.welcomes(aLearner("A0001"));
        Framework award = Framework.regulated(assessor, toStandard(100));
        Assessment assessment = award.startsFor(learner, assessor);
        assessment.isJudged(assessor, 0, "Merit").is(201);
        Answer early = assessment.publishes(assessor);
        assertThat(early.problemSlug(409)).isEqualTo("not-assured");

        // When
        JsonNode sample =
                assurer.post(award.path() + "/versions/1/samples", "{}").is(201).json();
        String path = "/v1/assessment/samples/" + sample.path("id").asText();
        String item = path + "/items/" + sample.at("/items/0/id").asText();
        Inbox.of(assurer).awaits("sample-to-look-at");

        // Then
        assertThat(assessment.criterionSeenBy(assurer, 0).toString()).doesNotContain("two changes", "\"decision\":{");
        assertThat(assurer.get(item).is(200).text()).doesNotContain("two changes", "\"decision\":{");

        // When
        JsonNode looked = assurer.post(item + "/second-judgement", "{\"value\": \"Pass\"}")
                .is(201)
                .json();
        assertThat(looked.path("state").asText()).isEqualTo("DIFFERS");
        assertThat(looked.at("/decision/value").asText()).isEqualTo("Merit");
        assurer.post(item + "/reassessment-request", "{\"reason\": \"There is evidence of one meal.\"}")
                .is(201);
        Journeys.of(learner).awaits("assessment.reassessment-required.v1");
        assessor.post(assessment.criterion(0) + "/reassessment", again()).problem(409);
        colleague.post(assessment.criterion(0) + "/reassessment", again()).is(201);
        assurer.asks("POST", path + "/sign-off")
                .header("If-Match", assurer.get(path).is(200).etag())
                .json("{}")
                .send()
                .is(200);

        // Then
        JsonNode result = assessment.publishes(assessor).is(201).json();
        assertThat(result.path("portable").asBoolean()).isTrue();
        assertThat(result.path("portabilityStatement").asText()).contains("under sampled quality assurance", "1 of 1");
        assertThat(result.path("criteria").findValuesAsText("value")).containsExactly("Pass");
    }

    private static String again() {
        return "{\"value\": \"Pass\", \"reason\": \"One meal was cooked.\"}";
    }
}
