package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Person;

/** Preferences are the learner's; who looks is the learner's to know. */
class TheLearnersOwnWordTest {

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @Test
    void a_learner_says_how_they_want_to_learn_and_the_words_stay_as_written() {
        // Given
        Person learner = arrived();
        String words = "Zo 🌱 \u202eעברית\u202c – quietly, please";

        // When
        Answer changed = changes(learner, "{\"preferredName\":\"" + words + "\"}");

        // Then
        changed.is(200);
        assertThat(learner.get(of("/preferences")).is(200).at("/preferredName").asText())
                .isEqualTo(words);
    }

    @Test
    void the_next_return_does_not_touch_what_the_learner_said_as_L2_says() {
        // Given
        Person learner = arrived();
        changes(learner, "{\"preferredName\":\"Zo\"}").is(200);

        // When
        ashdown.mis()
                .sends(ashdown.aReturn().listing(zoe.named("Zoë", "Nowak")))
                .completes();

        // Then
        assertThat(learner.get(of("/preferences")).is(200).at("/preferredName").asText())
                .isEqualTo("Zo");
    }

    @Test
    void a_change_without_or_with_a_stale_if_match_is_refused_and_nothing_is_lost() {
        // Given
        Person learner = arrived();
        String old = learner.get(of("/preferences")).is(200).etag();
        learner.asks("PATCH", of("/preferences"))
                .header("If-Match", old)
                .json("{\"preferredName\":\"Zo\"}")
                .send()
                .is(200);

        // When
        Answer without = learner.asks("PATCH", of("/preferences"))
                .json("{\"preferredName\":\"Lost\"}")
                .send();
        Answer stale = learner.asks("PATCH", of("/preferences"))
                .header("If-Match", old)
                .json("{\"preferredName\":\"Lost\"}")
                .send();

        // Then
        without.problem(428);
        stale.problem(412);
        assertThat(learner.get(of("/preferences")).is(200).at("/preferredName").asText())
                .isEqualTo("Zo");
    }

    @Test
    void a_mentor_is_named_and_the_learner_sees_them_on_the_team() {
        // Given
        Person learner = arrived();
        Person mentor = ashdown.employs("tutor", "mentor");
        Person administrator = ashdown.employs("mis-administrator");

        // When
        names(administrator, mentor).is(201);

        // Then
        JsonNode team = learner.get(of("/team")).is(200).json();
        assertThat(team.findValuesAsText("subject")).contains(mentor.subject());
    }

    @Test
    void every_read_by_staff_shows_in_the_learners_access_log() {
        // Given
        Person learner = arrived();
        Person mentor = ashdown.employs("tutor", "mentor");

        // When
        mentor.get(of("")).is(200);
        mentor.get("/v1/learners?ukprn=" + ashdown.ukprn()).is(200);

        // Then
        JsonNode log = await().atMost(Duration.ofSeconds(60))
                .until(() -> learner.get(of("/access-log")).is(200).at("/items"), items -> items.toString()
                        .contains(mentor.username()));
        assertThat(log.findValuesAsText("aspect")).contains("profile");
    }

    @Test
    void a_learners_own_reads_are_not_in_the_log() {
        // Given
        Person learner = arrived();

        // When
        learner.get("/v1/learners/me").is(200);

        // Then
        assertThat(learner.get(of("/access-log")).is(200).at("/items").toString())
                .doesNotContain("\"capacity\":\"learner\"");
    }

    @Test
    void an_idempotency_key_replays_the_same_answer_and_refuses_another_body() {
        // Given
        arrived();
        Person mentor = ashdown.employs("tutor", "mentor");
        Person other = ashdown.employs("tutor", "mentor");
        Person administrator = ashdown.employs("mis-administrator");

        // When
        Answer first = namesWithKey(administrator, mentor).is(201);
        Answer replayed = namesWithKey(administrator, mentor);
        Answer reused = namesWithKey(administrator, other);

        // Then
        assertThat(replayed.is(201).text()).isEqualTo(first.text());
        assertThat(reused.problemSlug(422)).isEqualTo("idempotency-key-reused");
    }

    private Answer namesWithKey(Person by, Person mentor) {
        return by.asks("POST", of("/team"))
                .header("Idempotency-Key", "naming-of-the-mentor-" + ashdown.ukprn())
                .json(naming(mentor))
                .send();
    }

    private Answer names(Person by, Person mentor) {
        return by.post(of("/team"), naming(mentor));
    }

    private static String naming(Person mentor) {
        return "{\"username\":\"" + mentor.username() + "\",\"role\":\"mentor\",\"purpose\":\"Mentoring\"}";
    }

    private Answer changes(Person learner, String json) {
        return learner.asks("PATCH", of("/preferences"))
                .header("If-Match", learner.get(of("/preferences")).is(200).etag())
                .json(json)
                .send();
    }

    private Person arrived() {
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        return ashdown.signsUp(zoe);
    }

    private String of(String path) {
        return "/v1/learners/" + ashdown.learnerId(zoe) + path;
    }
}
