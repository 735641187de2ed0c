package org.withme.assessment.framework;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DraftCriterion", description = "A criterion as it is to be.")
record DraftCriterion(
        @Schema(required = true, maxLength = 1000, examples = "Plans a week of meals within a budget")
        String statement,

        @Schema(description = "What it is assessed for.", defaultValue = "SUMMATIVE", examples = "SUMMATIVE")
        AssessmentType type,

        @Schema(description = "Whose it is; the decision rule says so if it is left out.", examples = "CO_OWNED")
        Ownership ownership,

        @Schema(
                required = true,
                description = "Who decides it. LEARNER goes with LEARNER_OWNED; NEGOTIATED (local frameworks only) and"
                        + " ASSESSOR_TO_STANDARD with CO_OWNED; CENTRE_MARKED and EXTERNAL (regulated frameworks only)"
                        + " with EXTERNALLY_MEASURED.",
                examples = "ASSESSOR_TO_STANDARD")
        DecisionRule decisionRule,

        @Schema(
                description = "Certified weight in per cent, 0 to 100 with at most two decimals; left out, it is 0."
                        + " LEARNER and NEGOTIATED criteria carry none; the others add up to 100 in all, or, in a local"
                        + " framework, to 0. Checked at publication.",
                examples = "40")
        BigDecimal weight,

        @Schema(required = true) Scale scale,
        EvidenceRules evidence) {}
