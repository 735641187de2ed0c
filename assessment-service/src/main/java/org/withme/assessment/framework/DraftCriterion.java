package org.withme.assessment.framework;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DraftCriterion", description = "A criterion as it is to be.")
record DraftCriterion(
        @Schema(
                maxLength = 40,
                pattern = "^[A-Za-z0-9]([A-Za-z0-9 ._/()-]{0,38}[A-Za-z0-9)])?$",
                description =
                        "By which it is known outside, such as the specification's; unique in the version, whatever its"
                                + " case. Left out, it is the unit's number and the criterion's in it.",
                examples = "P1")
        String code,

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
        EvidenceRules evidence) {

    /** Its own code, else the one of its place; both are counted from 0. */
    String codeAt(int unit, int place) {
        return code == null ? (unit + 1) + "." + (place + 1) : code;
    }
}
