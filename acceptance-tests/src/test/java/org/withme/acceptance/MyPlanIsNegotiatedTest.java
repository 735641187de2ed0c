package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.ofTheLearner;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Person;

/** One sentence of mine is a goal; a step and its date go back and forth; both sign, and nobody changes it unseen. */
class MyPlanIsNegotiatedTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORDS = "I want to get my driving theory so I can take the site job.";

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));
    private final String self = "/v1/learners/" + sam.subject();
    private final String plan = self + "/plans/" + ashdown.ukprn();

    @Test
    void L14_a_goal_of_my_own_is_negotiated_and_signed_by_both() {
        // Given
        ashdown.names(mentor, "mentor", sam);

        // When
        String goal = sam.post(self + "/goals", "{\"words\": \"" + WORDS + "\"}")
                .is(201)
                .at("/id")
                .asText();
        String step = mentor.post(self + "/plan-proposals", """
                {"kind": "STEP", "goalId": "%s", "words": "Book the theory test.", "date": "%s"}""".formatted(
                                goal, LocalDate.now().plusWeeks(6)))
                .is(201)
                .at("/id")
                .asText();

        // Then
        JsonNode waits = item(sam, "proposal-for-you");
        assertThat(sam.get(waits.path("link").asText()).is(200).at("/words").asText())
                .isEqualTo("Book the theory test.");
        assertThat(item(mentor, "proposed-by-you").isMissingNode()).isFalse();

        // When
        LocalDate wanted = LocalDate.now().plusWeeks(8);
        sam.post(
                        self + "/plan-proposals/" + step + "/answer",
                        "{\"answer\": \"ANOTHER\", \"date\": \"%s\"}".formatted(wanted))
                .is(200);
        String counter = item(mentor, "proposal-to-answer").path("link").asText();
        mentor.post(counter + "/answer", "{\"answer\": \"YES\"}").is(200);

        // Then
        JsonNode agreed = sam.get(plan).is(200).at("/goals/0");
        assertThat(agreed.path("words").asText()).isEqualTo(WORDS);
        assertThat(agreed.at("/steps/0/due").asText()).isEqualTo(wanted.toString());

        // When
        String read = sam.get(plan).is(200).at("/open/etag").asText();
        signs(mentor, read).is(200);
        JsonNode signed = signs(sam, read).is(200).json();

        // Then
        assertThat(signed.at("/versions/0/number").asInt()).isEqualTo(1);
        String version = plan + "/versions/" + signed.at("/versions/0/id").asText();
        assertThat(mentor.get(version).is(200).at("/text/goals/0/words").asText())
                .isEqualTo(WORDS);
        await("the journey tells it")
                .atMost(SOON)
                .until(() -> sam.get(self + "/journey?limit=200").is(200).text().contains("Your plan is agreed"));

        // When
        sam.post(self + "/goals", "{\"words\": \"I want to play in a band.\"}").is(201);

        // Then
        assertThat(sam.get(plan).is(200).at("/open/number").asInt()).isEqualTo(2);
        signs(mentor, read).problem(412);
        assertThat(mentor.get(version).is(200).at("/text/goals")).hasSize(1);
    }

    @Test
    void L15_the_plan_says_gently_what_it_lacks_and_why() {
        // When
        sam.post(self + "/goals", "{\"words\": \"" + WORDS + "\"}").is(201);
        JsonNode checks = sam.get(plan).is(200).at("/checks");

        // Then
        assertThat(checks.findValuesAsText("code"))
                .contains("ENTITLEMENT_MATHS", "STRETCH")
                .doesNotContain("ENTITLEMENT_ENGLISH");
        assertThat(checks.findValuesAsText("reason")).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void L14_who_is_not_my_mentor_any_more_signs_nothing() {
        // Given
        String place = ashdown.names(mentor, "mentor", sam);
        sam.post(self + "/goals", "{\"words\": \"" + WORDS + "\"}").is(201);
        String read = mentor.get(plan).is(200).at("/open/etag").asText();
        Person registrar = ashdown.employs("mis-administrator");

        // When
        registrar.asks("POST", self + "/team/" + place + "/end").send().is(200);

        // Then
        signs(mentor, read).problem(404);
        mentor.get(plan).problem(404);
    }

    @Test
    void L14_a_result_offers_itself_and_stands_with_a_goal_as_long_as_I_show_it() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        Person assessor = ashdown.employs("assessor");
        String goal = sam.post(self + "/goals", "{\"words\": \"" + WORDS + "\"}")
                .is(201)
                .at("/id")
                .asText();
        Assessment assessment = Framework.local(assessor, ofTheLearner()).startsFor(sam, assessor);
        assessment.judgesThemselves(sam, 0, "Merit").is(201);

        // When
        assessment.publishes(assessor).is(201);

        // Then
        JsonNode offered = await("the plan offers it")
                .atMost(SOON)
                .until(() -> sam.get(plan).is(200).at("/resultsToShow/0"), result -> !result.isMissingNode());
        assertThat(mentor.get(plan).is(200).at("/resultsToShow")).isEmpty();

        // When
        String results = self + "/goals/" + goal + "/results";
        String which = "{\"resultId\": \"" + offered.path("resultId").asText() + "\"}";
        sam.post(results, which).is(200);

        // Then
        JsonNode shown = mentor.get(plan).is(200).at("/goals/0/results/0");
        assertThat(shown.path("title").asText()).isEqualTo(offered.path("title").asText());
        assertThat(sam.get(shown.path("link").asText()).status()).isEqualTo(200);

        // When
        sam.post(results + "/remove", which).is(200);

        // Then
        assertThat(mentor.get(plan).is(200).at("/goals/0/results")).isEmpty();
    }

    private Answer signs(Person who, String etag) {
        return who.asks("POST", plan + "/sign").header("If-Match", etag).send();
    }

    private static JsonNode item(Person reader, String kind) {
        for (JsonNode item : reader.get("/v1/me/inbox").is(200).at("/items")) {
            if (item.path("kind").asText().equals(kind)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
