package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** For the other college this learner does not exist. */
final class NobodyElseSeesIt {

    private final Cast cast;
    private final Narrator narrator;

    NobodyElseSeesIt(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner, String openCase) {
        narrator.part("Nobody else sees it", "what is not yours does not exist, in every service");
        Actor stranger = cast.stranger();
        for (String path : List.of("/v1/learners/" + learner.id(), "/v1/learners/" + learner.id() + "/journey")) {
            JsonNode theirs = stranger.doesNotSee(path, 404);
            JsonNode nobodys = stranger.doesNotSee(
                    path.replace(learner.id(), UUID.randomUUID().toString()), 404);
            boolean alike = theirs.path("title").equals(nobodys.path("title"))
                    && theirs.path("type").equals(nobodys.path("type"));
            narrator.refusal(
                    stranger.name(),
                    "asks for " + path.replace(learner.id(), "{" + learner.name() + "}") + ".",
                    theirs.path("title").asText()
                            + (alike
                                    ? ": the same as for somebody who never was."
                                    : ", but not the same as for nobody!"));
        }
        JsonNode closed = stranger.doesNotSee(openCase, 403);
        narrator.refusal(
                stranger.name(), "asks for the case.", closed.path("title").asText());
    }
}
