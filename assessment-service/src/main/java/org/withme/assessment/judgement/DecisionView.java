package org.withme.assessment.judgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Decision", description = "What stands.")
record DecisionView(
        @Schema(examples = "Merit") @Nullable String value,

        @Schema(
                description = "LEARNER, ASSESSOR, IQA, AWARDING_ORGANISATION or EXAMS_OFFICER (who imported its mark);"
                        + " absent where learner and assessor agreed.",
                examples = "ASSESSOR")
        @Nullable Party by,

        Instant decidedAt) {

    static DecisionView of(Attempt.Decision decision) {
        return new DecisionView(
                decision.value(), decision.by(), decision.entry().recordedAt());
    }
}
