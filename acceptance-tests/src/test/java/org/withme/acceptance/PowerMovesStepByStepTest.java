package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
    void L18_led_by_me_in_pace_I_move_a_date_alone_and_once_it_went_back_I_propose_it() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        String goal = own + "/goals/" + agreed("I want to get my driving theory.");
        LocalDate first = LocalDate.now().plusWeeks(4);
        LocalDate later = LocalDate.now().plusWeeks(8);

        // When
        forward("PACE");
        JsonNode alone = movesDate(goal, first);

        // Then
        assertThat(alone.path("target").asText()).isEqualTo(first.toString());
        assertThat(alone.path("proposals")).isEmpty();

        // When
        back("PACE", "WITH_ME");
        JsonNode proposed = movesDate(goal, later);

        // Then
        assertThat(proposed.path("target").asText()).isEqualTo(first.toString());
        assertThat(proposed.at("/proposals/0/date").asText()).isEqualTo(later.toString());
        assertThat(mentor.get("/v1/me/inbox").is(200).at("/items").findValuesAsText("kind"))
                .contains("proposal-to-answer");
    }

    private String agreed(String goal) {
        String proposal = mentor.post(own + "/plan-proposals", "{\"kind\": \"GOAL\", \"words\": \"" + goal + "\"}")
                .is(201)
                .at("/id")
                .asText();
        sam.post(own + "/plan-proposals/" + proposal + "/answer", "{\"answer\": \"YES\"}")
                .is(200);
        return sam.get(own + "/plans/" + ashdown.ukprn())
                .is(200)
                .at("/goals/0/id")
                .asText();
    }

    private JsonNode movesDate(String goal, LocalDate day) {
        return sam.post(goal + "/date", "{\"date\": \"" + day + "\"}").is(200).json();
    }

    @Test
    void P13_what_a_learner_may_always_do_works_at_every_stage() {
        // Given
        ashdown.names(mentor, "mentor", sam);
        JsonNode always = always();
        assertThat(always).isNotEmpty();

        for (String area : List.of("GOALS", "PACE", "EVIDENCE")) {
            // When
            back(area, "DONE_FOR_ME");

            // Then
            assertThat(stage(area)).isEqualTo("DONE_FOR_ME");
            assertThat(always()).isEqualTo(always);
            usesWhatIsAlwaysTheirs(always, area);

            // When
            forward(area);
            forward(area);

            // Then
            assertThat(stage(area)).isEqualTo("LED_BY_ME");
            assertThat(always()).isEqualTo(always);
            usesWhatIsAlwaysTheirs(always, area);
        }
        Person stranger = ashdown.employs("mentor", "tutor");
        stranger.get(own + "/autonomy").problem(404);
        stranger.post(moves, "{\"area\": \"PACE\"}").problem(404);
    }

    private void usesWhatIsAlwaysTheirs(JsonNode always, String area) {
        for (JsonNode right : always) {
            String link = right.path("link").asText();
            assertThat(sam.get(link).status()).as(link).isEqualTo(200);
        }
        String words = area + " " + stage(area);
        String goal = written("goals", words);
        sam.post(own + "/goals/" + goal + "/state", "{\"state\": \"ACHIEVED\"}").is(200);
        written("reflections", words);
        sam.post("/v1/me/wishes", words(words)).is(201);
    }

    private String written(String what, String words) {
        return sam.post(own + "/" + what, words(words)).is(201).at("/id").asText();
    }

    private static String words(String words) {
        return "{\"words\": \"" + words + "\"}";
    }

    private void forward(String area) {
        String move = sam.post(moves, "{\"area\": \"" + area + "\"}")
                .is(201)
                .at("/id")
                .asText();
        mentor.post(moves + "/" + move + "/agree", "{}").is(200);
    }

    private void back(String area, String to) {
        String move = mentor.post(moves, """
                        {"area": "%s", "to": "%s", "reason": "Dates went by.", "reviewOn": "%s"}""".formatted(area, to, LocalDate.now().plusWeeks(6)))
                .is(201)
                .at("/id")
                .asText();
        sam.post(moves + "/" + move + "/agree", "{\"reply\": \"Until spring.\"}")
                .is(200);
    }

    private JsonNode always() {
        return sam.get(own + "/autonomy").is(200).at("/always");
    }

    private JsonNode pace() {
        return area("PACE");
    }

    private String stage(String area) {
        return area(area).path("stage").asText();
    }

    private JsonNode area(String name) {
        for (JsonNode area : sam.get(own + "/autonomy").is(200).at("/colleges/0/areas")) {
            if (name.equals(area.path("area").asText())) {
                return area;
            }
        }
        throw new AssertionError("no " + name);
    }
}
