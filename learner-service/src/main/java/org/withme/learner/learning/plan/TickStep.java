package org.withme.learner.learning.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TickGoalStep", description = "That a step is done.")
public record TickStep(
        @Schema(required = true, description = "The step.") UUID stepId,

        @Schema(description = "false takes it back.", defaultValue = "true")
        Boolean done) {

    public boolean isDone() {
        return done == null || done;
    }
}
