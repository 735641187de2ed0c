package org.withme.learner.learning.tutorial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgreeActions", description = "What you agreed to do.")
record AgreeActions(@Schema(required = true) List<Action> actions) {

    @Schema(name = "AgreeAction")
    record Action(
            @Schema(description = "Who does it; the learner if it is left out.", defaultValue = "LEARNER")
            Side owner,

            @Schema(required = true, maxLength = 500, examples = "Ask at the open evening about the level 3.")
            String words,

            @Schema(description = "By when, if that was agreed.", examples = "2026-12-18")
            LocalDate dueOn,

            @Schema(
                    description =
                            "The goal of the learner's plan to which it is a step, if it is one; only of what the learner does.")
            UUID goalId) {

        Action {
            owner = owner == null ? Side.LEARNER : owner;
        }
    }
}
