package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A goal that belongs to a group: agreed by it, done by it. */
final class AGroupHasAGoal {

    private final Cast cast;
    private final Narrator narrator;

    AGroupHasAGoal(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("A group has a goal", "what we want to reach together is ours, and no sum of what each did");
        Actor mentor = cast.mentor();
        String goals = "/v1/groups/"
                + mentor.posts(
                                "/v1/colleges/" + cast.college().college().ukprn() + "/groups",
                                Map.of("name", "Kitchen on Tuesdays", "learners", List.of(learner.id())))
                        .path("id")
                        .asText()
                + "/goals";
        String goal = goals + "/"
                + learner.actor()
                        .posts(goals, Map.of("words", "We cook for the whole hall at the end of term."))
                        .path("id")
                        .asText();
        narrator.step(
                learner.name(),
                "writes for the group: “We cook for the whole hall at the end of term.”",
                "It waits for each who is in it.");
        JsonNode agreed = learner.actor().posts(goal + "/answer", Map.of("answer", "YES"));
        narrator.step(
                learner.name(),
                "says yes, and so have all.",
                "The goal is " + agreed.path("state").asText() + "; " + mentor.name()
                        + " may tick its steps as anybody of it.");
    }
}
