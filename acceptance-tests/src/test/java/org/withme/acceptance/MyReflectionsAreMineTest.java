package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Logs;
import org.withme.acceptance.world.Person;

/** What I write for myself is read by whom I name, as long as I want; and somebody sees what I did well. */
class MyReflectionsAreMineTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORDS = "I got stuck on the risk assessment, and asked.";

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));
    private final String reflections = "/v1/learners/" + sam.subject() + "/reflections";

    @Test
    void L23_private_then_shared_with_the_mentor_then_taken_back() {
        // Given
        String place = ashdown.names(mentor, "mentor", sam);
        assertThat(sam.get(reflections + "/before-you-write")
                        .is(200)
                        .at("/readBy/0")
                        .asText())
                .isEqualTo("you");

        // When
        String judgement = UUID.randomUUID().toString();
        String mine = reflections + "/"
                + sam.post(reflections, """
                                {"words": "%s", "about": {"kind": "JUDGEMENT", "id": "%s"}}""".formatted(WORDS, judgement))
                        .is(201)
                        .at("/id")
                        .asText();

        // Then
        Person everybodyElse = ashdown.employs(
                "tutor", "assessor", "adviser", "advocate", "case-supervisor", "dsl", "mis-administrator");
        for (Person other : List.of(mentor, everybodyElse)) {
            other.get(mine).problem(404);
        }
        assertThat(mentor.get(reflections).is(200).at("/items")).isEmpty();

        // When
        sam.post(mine + "/share", "{\"relationshipId\": \"" + place + "\"}").is(200);

        // Then
        JsonNode waits = mentor.get("/v1/me/inbox").is(200).at("/items/0");
        assertThat(waits.path("kind").asText()).isEqualTo("reflection-shared");
        JsonNode read = mentor.get(waits.path("link").asText()).is(200).json();
        assertThat(read.path("words").asText()).isEqualTo(WORDS);
        assertThat(read.at("/about/id").asText()).isEqualTo(judgement);
        assertThat(sam.get("/v1/learners/" + sam.subject() + "/access-log")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("aspect"))
                .contains("reflection");
        everybodyElse.get(mine).problem(404);

        // When
        sam.post(mine + "/take-back", "{\"relationshipId\": \"" + place + "\"}").is(200);

        // Then
        mentor.get(mine).problem(404);
        assertThat(sam.get("/v1/learners/" + sam.subject() + "/access-log")
                        .is(200)
                        .text())
                .contains("reflection");
        await("the journey tells it").atMost(SOON).until(() -> journey().contains("cannot read any more"));
        assertThat(journey()).doesNotContain("risk assessment");
        for (Logs log : Logs.all()) {
            assertThat(log.lines().filter(line -> line.contains(mine) || line.contains(WORDS)))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    @Test
    void recognition_is_a_sentence_that_the_learner_keeps_or_not() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        String recognitions = "/v1/learners/" + sam.subject() + "/recognitions";

        // When
        String given = mentor.post(recognitions, "{\"words\": \"You helped Lee.\", \"kind\": \"HELP\"}")
                .is(201)
                .at("/id")
                .asText();

        // Then
        assertThat(sam.get(recognitions).is(200).at("/items/0/words").asText()).isEqualTo("You helped Lee.");
        await("the journey tells it").atMost(SOON).until(() -> journey().contains("Your help was recognised"));
        String etag = sam.get(recognitions + "/" + given).is(200).etag();
        sam.asks("DELETE", recognitions + "/" + given)
                .header("If-Match", etag)
                .send()
                .is(204);
        assertThat(mentor.get(recognitions).is(200).at("/items")).isEmpty();
    }

    private String journey() {
        return sam.get("/v1/learners/" + sam.subject() + "/journey?limit=200")
                .is(200)
                .text();
    }
}
