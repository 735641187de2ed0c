package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Person;

/** What a learner decides alone grows because both agree, one step at a time; what they may always do depends on nothing. */
class PowerMovesStepByStepTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));
    private final String own = "/v1/learners/" + sam.subject();
    private final String moves = own + "/autonomy-moves";

    @Test
    void L4_pace_is_led_by_the_learner_once_both_agreed_and_goes_back_only_with_a_reason_a_reply_and_a_day() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        assertThat(pace().path("stage").asText()).isEqualTo("WITH_ME");

        // When
        String asked = sam.post(moves, "{\"area\": \"PACE\"}").is(201).at("/id").asText();

        // Then
        sam.post(moves + "/" + asked + "/agree", "{}").problem(409);
        JsonNode waits = mentor.get("/v1/me/inbox").is(200).at("/items/0");
        assertThat(waits.path("kind").asText()).isEqualTo("autonomy-to-answer");
        assertThat(pace().path("stage").asText()).isEqualTo("WITH_ME");

        // When
        mentor.post(waits.path("link").asText() + "/agree", "{}").is(200);

        // Then
        assertThat(pace().path("means").asText()).startsWith("You move the dates of your goals and steps alone");
        assertThat(pace().path("practice").asText()).isNotEmpty();
        assertThat(mentor.get("/v1/me/inbox").is(200).at("/items")).isEmpty();
        await("the journey tells it")
                .atMost(SOON)
                .until(() -> sam.get(own + "/journey").is(200).text().contains("about your pace, you decide alone"));

        // When
        assertThat(mentor.post(moves, "{\"area\": \"PACE\", \"to\": \"WITH_ME\"}")
                        .problem(422)
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/reason", "/reviewOn");
        String back = mentor.post(
                        moves,
                        "{\"area\": \"PACE\", \"to\": \"WITH_ME\", \"reason\": \"Three dates went by.\", \"reviewOn\": \"%s\"}"
                                .formatted(LocalDate.now().plusWeeks(6)))
                .is(201)
                .at("/id")
                .asText();

        // Then
        assertThat(sam.get("/v1/me/inbox").is(200).at("/items").findValuesAsText("kind"))
                .contains("autonomy-proposed");
        sam.post(moves + "/" + back + "/agree", "{}").problem(422);
        sam.post(moves + "/" + back + "/agree", "{\"reply\": \"Until spring.\"}")
                .is(200);
        assertThat(pace().path("stage").asText()).isEqualTo("WITH_ME");
    }

    @Test
    void P13_what_a_learner_may_always_do_works_at_every_stage() {
        JsonNode always = sam.get(own + "/autonomy").is(200).at("/always");
        assertThat(always).isNotEmpty();
        for (JsonNode right : always) {
            String link = right.path("link").asText();
            assertThat(sam.get(link).status()).as(link).isEqualTo(200);
        }
        Person stranger = ashdown.employs("mentor", "tutor");
        stranger.get(own + "/autonomy").problem(404);
        stranger.post(moves, "{\"area\": \"PACE\"}").problem(404);
    }

    private JsonNode pace() {
        for (JsonNode area : sam.get(own + "/autonomy").is(200).at("/colleges/0/areas")) {
            if ("PACE".equals(area.path("area").asText())) {
                return area;
            }
        }
        throw new AssertionError("no pace");
    }
}
