package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteAdvocacyPlan", description = "What the learner wants to come of the case.")
record WritePlan(
        @Schema(
                required = true,
                maxLength = 10000,
                description = "Kept exactly as written, in any script; empty clears it.",
                examples = "To finish my level 2, two evenings a week.")
        String words) {}
