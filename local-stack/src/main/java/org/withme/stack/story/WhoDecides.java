package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** What a learner decides alone grows because both agree; where they are now stands on one screen. */
final class WhoDecides {

    private static final int WEEKS = 12;

    private final Cast cast;
    private final Narrator narrator;

    WhoDecides(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Who decides", "what I decide alone grows step by step, because we both agree");
        Actor mentor = cast.mentor();
        String moves = learner.path() + "/autonomy-moves";
        String asked = moves + "/"
                + learner.actor()
                        .posts(moves, Map.of("area", "PACE"))
                        .path("id")
                        .asText();
        narrator.step(
                learner.name(),
                "would like to move the dates of the plan alone: one tap.",
                "Nothing changes until Morgan answers; the learner cannot agree to it for both.");
        narrator.refusal(
                learner.name(),
                "agrees for the other side.",
                learner.actor()
                        .isRefused("POST", asked + "/agree", Map.of(), 409)
                        .path("title")
                        .asText());
        JsonNode agreed = mentor.posts(asked + "/agree", Map.of());
        narrator.step(mentor.name(), "agrees: one tap.", agreed.path("means").asText());
        String plan = learner.path() + "/plans/" + cast.college().college().ukprn();
        JsonNode goal = learner.actor().reads(plan).at("/goals/0");
        LocalDate day = LocalDate.now().plusWeeks(WEEKS);
        JsonNode moved = learner.actor()
                .posts(learner.path() + "/goals/" + goal.path("id").asText() + "/date", Map.of("date", day.toString()));
        narrator.step(
                learner.name(),
                "moves the date of a goal.",
                "It counts at once: " + moved.path("target").asText() + ".");
        narrator.refusal(
                mentor.name(),
                "wants to take it back without a reason and a day to talk again.",
                mentor.isRefused("POST", moves, Map.of("area", "PACE", "to", "WITH_ME"), 422)
                        .at("/errors/0/remedy")
                        .asText());
        JsonNode now = learner.actor().reads(learner.path() + "/now");
        narrator.step(
                learner.name(),
                "looks at where they are now.",
                "One screen: on " + now.at("/on/0/what").asText() + "; beside them "
                        + now.at("/beside/0/name").asText() + ".");
    }
}
