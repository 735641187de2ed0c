package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** What a learner is on, who is beside them, where they want to go, what comes next and what waits: one screen; the journey tells the rest. */
class NowAndNextTest {

    private static final String AMBITION = "I want to build houses that stay warm.";
    private static final String GOAL = "I want to get my driving theory so I can take the site job.";

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));
    private final String self = "/v1/learners/" + sam.subject();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void telling_6_now_is_one_screen_and_leads_to_the_first_ambition() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        ambition("To have a van of my own.", false);
        ambition(AMBITION, true);
        aGoalIsAgreed();
        String proposal = mentor.post(
                        self + "/plan-proposals",
                        "{\"kind\": \"GOAL\", \"words\": \"Visit a passive house.\", \"date\": \"%s\"}"
                                .formatted(today.plusWeeks(9)))
                .is(201)
                .at("/id")
                .asText();

        // When
        JsonNode now = sam.get(self + "/now").is(200).json();

        // Then
        assertThat(now.at("/on")).hasSize(1);
        assertThat(now.at("/on/0/college/ukprn").asText()).isEqualTo(ashdown.ukprn());
        assertThat(now.path("beside").findValuesAsText("as")).containsExactly("mentor");
        assertThat(now.at("/goals/0/words").asText()).isEqualTo(GOAL);
        assertThat(now.at("/goals/0/nextStep").asText()).isEqualTo("Book the test.");
        assertThat(now.path("ahead").findValuesAsText("on"))
                .contains(today.plusWeeks(2).toString());
        assertThat(now.at("/waits/items").findValuesAsText("link")).contains(self + "/plan-proposals/" + proposal);
        assertThat(first(now, sam)).isEqualTo(AMBITION);

        // When
        JsonNode seenByTheMentor = mentor.get(self + "/now").is(200).json();

        // Then
        assertThat(seenByTheMentor.at("/goals/0/words").asText()).isEqualTo(GOAL);
        assertThat(seenByTheMentor.has("waits")).isFalse();
        assertThat(first(seenByTheMentor, mentor)).isEqualTo(AMBITION);
        College.opens().employs("mentor").get(self + "/now").problem(404);
    }

    @Test
    void L24_the_journey_is_read_by_stage_and_period() {
        // Given
        ambition(AMBITION, true);
        Journeys.of(sam).awaits("iag.ambition-declared.v1");

        // Then
        assertThat(types("?stage=LEARNING")).contains("learner.enrolled.v1", "iag.ambition-declared.v1");
        assertThat(types("?stage=AFTER")).isEmpty();
        assertThat(types("?from=" + today)).contains("iag.ambition-declared.v1");
        assertThat(types("?until=" + today.minusDays(1))).doesNotContain("iag.ambition-declared.v1");
        sam.get(self + "/journey?from=" + today + "&until=" + today.minusDays(1))
                .problem(422);
    }

    private void ambition(String words, boolean first) {
        sam.post("/v1/iag/ambitions", "{\"words\": \"%s\", \"first\": %s}".formatted(words, first))
                .is(201);
    }

    private void aGoalIsAgreed() {
        String goal = sam.post(self + "/goals", "{\"words\": \"%s\"}".formatted(GOAL))
                .is(201)
                .at("/id")
                .asText();
        sam.post(
                        self + "/goals/" + goal + "/steps",
                        "{\"words\": \"Book the test.\", \"due\": \"%s\"}".formatted(today.plusWeeks(2)))
                .is(200);
        String plan = self + "/plans/" + ashdown.ukprn();
        String read = sam.get(plan).is(200).at("/open/etag").asText();
        signs(mentor, plan, read).is(200);
        signs(sam, plan, read).is(200);
    }

    private static Answer signs(Person who, String plan, String etag) {
        return who.asks("POST", plan + "/sign").header("If-Match", etag).send();
    }

    private static String first(JsonNode now, Person reader) {
        return reader.get(now.at("/links/ambition").asText())
                .is(200)
                .at("/items/0/words")
                .asText();
    }

    private Iterable<String> types(String filter) {
        return sam.get(self + "/journey" + filter).is(200).at("/items").findValuesAsText("type");
    }
}
