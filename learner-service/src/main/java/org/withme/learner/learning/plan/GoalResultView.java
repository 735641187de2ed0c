package org.withme.learner.learning.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GoalResult", description = "A published result of the learner's.")
record GoalResultView(
        UUID resultId,

        @Schema(examples = "Independent living award") String title,

        Instant publishedAt,

        @Schema(description = "Whether another result has taken its place since.")
        boolean superseded,

        @Schema(
                description =
                        "Where assessment-service keeps it: whoever reads it finds there what they may, as it is now.",
                examples = "/v1/assessment/assessments/0198a2b4-6c1e-7d30-8f00-000000000601/result")
        String link) {}
