package org.withme.learner.learning.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddGoalStep", description = "A step to a goal.")
public record AddStep(
        @Schema(required = true, description = "What is done.", maxLength = 2000, examples = "Book the theory test.")
        String words,

        @Schema(description = "By when.", examples = "2027-01-29")
        LocalDate due) {}
