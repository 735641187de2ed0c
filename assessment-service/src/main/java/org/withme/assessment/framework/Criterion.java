package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is judged, on which scale, and who decides it. */
@Schema(name = "Criterion", description = "What is judged, on which scale, and who decides it.")
public record Criterion(
        UUID id,

        @Schema(examples = "Plans a week of meals within a budget")
        String statement,

        @Schema(examples = "SUMMATIVE") AssessmentType type,
        @Schema(examples = "CO_OWNED") Ownership ownership,
        @Schema(examples = "ASSESSOR_TO_STANDARD") DecisionRule decisionRule,

        @Schema(description = "Certified weight in per cent; 0 where none is carried.", examples = "40.00") @Nullable BigDecimal weight,

        Scale scale,
        @Nullable EvidenceRules evidence) {

    /** Whether an assessor decides certified weight, which travels under sampled quality assurance only (A3). */
    public boolean needsAssurance() {
        return decisionRule == DecisionRule.ASSESSOR_TO_STANDARD && weight.signum() > 0;
    }
}
