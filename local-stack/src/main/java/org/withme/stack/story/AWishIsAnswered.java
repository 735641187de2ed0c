package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** The learner wishes something about how they learn, in one sentence, and is answered. */
final class AWishIsAnswered {

    private static final int TRIED_WEEKS = 3;

    private final Cast cast;
    private final Narrator narrator;

    AWishIsAnswered(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("A wish is answered", "what somebody wants changed is no form, and waits for a person");
        String wish = learner.path() + "/wishes/"
                + learner.actor()
                        .posts("/v1/me/wishes", Map.of("words", "Could the Tuesday session be online?"))
                        .path("id")
                        .asText();
        narrator.step(
                learner.name(),
                "wishes: “Could the Tuesday session be online?”",
                "One sentence, one field; it waits in Morgan's inbox.");
        Actor mentor = cast.mentor();
        LocalDate until = LocalDate.now().plusWeeks(TRIED_WEEKS);
        JsonNode answered = mentor.posts(wish + "/answer", Map.of("answer", "TRYING", "until", until.toString()));
        narrator.step(
                mentor.name(),
                "answers: tried until " + answered.path("until").asText() + ".",
                learner.name() + " reads in the inbox: “"
                        + learner.waits("wish-waits").path("what").asText() + "”");
    }
}
