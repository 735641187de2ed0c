package org.withme.learner.learning.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlanCheck",
        description = "What a plan may lack, and why that is said. It is advice, and stops nothing (L15).")
record CheckView(
        CheckCode code,

        @Schema(examples = "2 goals are past their date, and nobody has said that they were spoken about.")
        String reason,

        @Schema(description = "What could be done.", examples = "Look at them together; one tap says that you did.")
        String next,

        @Schema(description = "The goals that it is about; none if it is about the whole plan.")
        List<UUID> goalIds) {}
