package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What somebody writes for themselves is theirs: read by nobody, or by whom they name, as long as they want. */
final class WordsOfMyOwn {

    private final Cast cast;
    private final Narrator narrator;

    WordsOfMyOwn(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Words of my own", "what I write for myself nobody reads, unless I say who");
        Actor mentor = cast.mentor();
        String reflections = learner.path() + "/reflections";
        String words = "I was afraid of the height, and went up again.";
        JsonNode written = learner.actor().posts(reflections, Map.of("words", words));
        String mine = reflections + "/" + written.path("id").asText();
        narrator.step(
                learner.name(),
                "writes for themselves: “" + words + "”",
                "Who reads it: " + written.path("whoReads").asText());
        narrator.refusal(
                mentor.name(),
                "looks for it.",
                mentor.doesNotSee(mine, 404).path("title").asText());
        Map<String, String> morgan = Map.of(
                "relationshipId",
                learner.actor()
                        .reads(learner.path() + "/team")
                        .at("/items/0/id")
                        .asText());
        JsonNode shared = learner.actor().posts(mine + "/share", morgan);
        mentor.reads(mine);
        narrator.step(
                learner.name(),
                "shares it with Morgan, who reads it.",
                "Who reads it: " + shared.path("whoReads").asText() + " The access log says that Morgan did.");
        JsonNode back = learner.actor().posts(mine + "/take-back", morgan);
        narrator.step(
                learner.name(),
                "takes it back.",
                "Who reads it: " + back.path("whoReads").asText());
        mentor.posts(
                learner.path() + "/recognitions",
                Map.of("words", "You went up again. That took courage.", "kind", "EFFORT"));
        narrator.step(
                mentor.name(),
                "recognises it in one sentence.",
                "The journey says: "
                        + learner.journeyShows("learner.recognised.v1")
                                .path("what")
                                .asText() + " No points, no ranking.");
    }
}
