package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Person;

/** Eight agree a goal that belongs to all of them; one leaves, and it stays the group's. */
class AGoalOfAGroupTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EIGHT = 8;
    private static final String WORDS = "We cook for the whole hall at the end of term.";

    private final College ashdown = College.opens();
    private final Person tutor = ashdown.employs("tutor");
    private final List<Person> eight = eight();

    @Test
    void L14_a_group_of_eight_agrees_a_goal_whose_progress_is_the_groups() {
        // Given
        String group = tutor.post("/v1/colleges/" + ashdown.ukprn() + "/groups", """
                        {"name": "Kitchen", "kind": "COMMUNITY", "learners": [%s]}""".formatted(eight.stream()
                        .map(learner -> "\"" + learner.subject() + "\"")
                        .collect(Collectors.joining(", "))))
                .is(201)
                .at("/id")
                .asText();
        Person first = eight.get(0);
        Person last = eight.get(EIGHT - 1);

        // When
        String goal = "/v1/groups/" + group + "/goals/"
                + first.post("/v1/groups/" + group + "/goals", "{\"words\": \"" + WORDS + "\"}")
                        .is(201)
                        .at("/id")
                        .asText();
        for (Person learner : eight) {
            learner.post(goal + "/answer", "{\"answer\": \"YES\"}").is(200);
        }

        // Then
        assertThat(last.get(goal).is(200).at("/state").asText()).isEqualTo("AGREED");
        await("the journey tells it").atMost(SOON).until(() -> last.get(
                        "/v1/learners/" + last.subject() + "/journey?limit=200")
                .is(200)
                .text()
                .contains("agreed to a goal"));

        // When
        String step = first.post(goal + "/steps", "{\"words\": \"Ask for the big pans.\"}")
                .is(200)
                .at("/steps/0/id")
                .asText();
        last.post(goal + "/tick", "{\"stepId\": \"" + step + "\"}").is(200);
        last.asks("POST", "/v1/me/groups/" + group + "/leave").send().is(204);

        // Then
        assertThat(last.get(goal).is(200).at("/words").asText()).isEqualTo(WORDS);
        last.post(goal + "/state", "{\"state\": \"LET_GO\"}").problem(404);
        JsonNode ours = first.get("/v1/learners/" + first.subject() + "/plans/" + ashdown.ukprn())
                .is(200)
                .at("/ours/0");
        assertThat(ours.path("stepsDone").asInt()).isEqualTo(1);
        assertThat(ours.path("state").asText()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void who_is_at_another_college_is_in_no_goal_of_ours() {
        // Given
        College brackenfell = College.opens();
        Person elsewhere = brackenfell.welcomes(aLearner("B0001"));
        String groups = "/v1/colleges/" + ashdown.ukprn() + "/groups";

        // Then
        tutor.post(groups, """
                        {"name": "Kitchen", "kind": "COMMUNITY", "learners": ["%s"]}""".formatted(elsewhere.subject())).problem(422);
    }

    private List<Person> eight() {
        List<Person> learners = new ArrayList<>();
        for (int i = 1; i <= EIGHT; i++) {
            learners.add(ashdown.welcomes(aLearner("A000" + i)));
        }
        return learners;
    }
}
