package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MoveGoalDate", description = "Another date for a goal or one of its steps.")
record MoveDate(
        @Schema(description = "By when from now on; by no day if left out.", examples = "2027-02-12")
        LocalDate date,

        @Schema(description = "Of this step; of the goal itself if left out.")
        UUID stepId,

        @Schema(description = "Why, if it is proposed.", maxLength = 2000)
        String reason) {}
