package org.withme.learner.learning.tutorial;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgreeActions", description = "What you agreed to do.")
record AgreeActions(@Schema(required = true) List<Action> actions) {

    @Schema(name = "AgreeAction")
    record Action(
            @Schema(required = true, description = "Who does it.", example = "LEARNER")
            Side owner,

            @Schema(required = true, maxLength = 500, example = "Ask at the open evening about the level 3.")
            String words,

            @Schema(description = "By when, if that was agreed.", example = "2026-12-18")
            LocalDate dueOn) {}
}
