package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A disputed decision brings the advocate into the assessment, with the learner's authority and no further. */
final class SomebodyBesideMe {

    private final Cast cast;
    private final Narrator narrator;

    SomebodyBesideMe(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner, String openCase, String criterion) {
        narrator.part("Somebody beside me", "a learner is not the only voice, and decides who speaks");
        Actor advocate = cast.advocate();
        String assessment = criterion.substring(0, criterion.indexOf("/criteria/"));
        learner.actor()
                .posts(
                        criterion + "/reply",
                        Map.of("words", "The second plan shows what was missed in the first.", "disputes", true));
        JsonNode attached = learner.journeyShows("advocacy.signal-attached.v1");
        narrator.step(
                learner.name(),
                "disputes the decision that the assessor made to the standard; the reply stands beside it.",
                "It attaches to the open case, there is no second one: "
                        + attached.path("what").asText());
        JsonNode absent = advocate.doesNotSee(assessment, 404);
        narrator.refusal(
                advocate.name(),
                "looks at the assessment.",
                absent.path("title").asText());
        learner.actor().posts(openCase + "/authorities", Map.of("scope", List.of("assessment")));
        Eventually.answers(
                "The advocate's presence", () -> learner.actor().reads(assessment), view -> view.path("advocatePresent")
                        .asBoolean());
        advocate.reads(assessment);
        narrator.step(
                learner.name(),
                "gives the advocate authority to speak in assessments, for a year at most.",
                "Now the advocate reads it, and " + learner.name() + " sees that they are present.");
        JsonNode closed = advocate.posts(openCase + "/close", openCase, Map.of("outcome", "RETURNED"));
        learner.journeyShows("advocacy.case-closed.v1");
        narrator.step(
                advocate.name(),
                "closes the case.",
                closed.path("outcome").asText()
                        + ": with it ends the authority, and the place is free for somebody else.");
    }
}
