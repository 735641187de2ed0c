package org.withme.assessment.transcript;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.Level;
import org.withme.assessment.framework.Ownership;

@Schema(name = "Transcript", description = "A learner's published results, with who decided each part of them.")
record TranscriptView(
        UUID learnerId,

        @Schema(
                description = "The college whose results these are; left out, they are of all colleges.",
                examples = "90000001")
        @Nullable String ukprn,

        @Schema(description = "How to read it, in plain words.")
        List<String> inWords,

        @Schema(description = "The latest first.") List<TranscriptResult> results) {

    @Schema(name = "TranscriptResult", description = "One result that counts.")
    record TranscriptResult(
            UUID resultId,
            UUID assessmentId,
            @Schema(examples = "90000001") String ukprn,
            @Schema(examples = "Independent living award") String title,
            @Schema(examples = "LEVEL_1") @Nullable Level level,

            @Schema(description = "Of its framework.", examples = "1")
            int version,

            boolean portable,

            @Schema(
                    description =
                            "Whether it travels and why, and what quality assurance looked at: as it was when the result was"
                                    + " published.")
            @Nullable String portabilityStatement,

            Instant publishedAt,

            @Schema(description = "Whether it took the place of an earlier one.", examples = "false")
            boolean corrected,

            List<TranscriptCriterion> criteria) {}

    @Schema(name = "TranscriptCriterion", description = "The value of one criterion, whose it is, and who decided it.")
    record TranscriptCriterion(
            @Schema(examples = "P1") String code,
            @Schema(examples = "Cooking for others") String unit,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Schema(examples = "CO_OWNED") Ownership ownership,
            @Schema(examples = "ASSESSOR_TO_STANDARD") DecisionRule decisionRule,

            @Schema(description = "Certified weight in per cent.", examples = "40.00") @Nullable BigDecimal weight,

            @Schema(examples = "Merit") @Nullable String value,

            @Schema(
                    description = "In plain words, to whoever reads it.",
                    examples = "The learner judges their own work; the assessor decides to the published standard.")
            String decidedBy,

            @Schema(
                    description = "Who looked at the decision beside who made it, in plain words.",
                    examples = "A sample of these decisions was signed off by quality assurance.")
            String assurance) {}
}
