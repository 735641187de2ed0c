package org.withme.assessment.quality;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.EvidenceRules;
import org.withme.assessment.framework.Scale;
import org.withme.assessment.judgement.AssuredCriteria.AssuredCriterion;
import org.withme.assessment.judgement.AssuredCriteria.Made;

@Schema(
        name = "SampledDecision",
        description = "What is to be judged a second time; what was decided shows when it has been.")
record SampledDecisionView(
        UUID id,
        UUID sampleId,
        UUID assessmentId,
        UUID criterionId,
        @Schema(examples = "Cooking for others") String unit,

        @Schema(examples = "Prepares a meal to the standard")
        String statement,

        Scale scale,
        @Nullable EvidenceRules evidence,

        @Schema(description = "WAITS, AGREED, DIFFERS, TO_BE_REASSESSED, REASSESSED or LAPSED.", examples = "WAITS")
        ItemState state,

        @Nullable AssuredJudgement secondJudgement,

        @Schema(description = "Absent, whatever it is, before the second judgement.") @Nullable AssuredJudgement decision,

        @Schema(description = "Why it has to be decided again.") @Nullable String required,

        @Schema(description = "What was decided again.") @Nullable AssuredJudgement reassessment) {

    @Schema(name = "AssuredJudgement", description = "A value, and why where somebody said so.")
    record AssuredJudgement(
            @Schema(examples = "Pass") String value,
            @Nullable String reason,

            @Schema(description = "The subject of who judged.") @Nullable String by,

            @Nullable Instant recordedAt) {

        static AssuredJudgement of(Made made) {
            return new AssuredJudgement(made.value(), made.reason().orElse(null), made.by(), made.at());
        }
    }

    static SampledDecisionView of(UUID sample, SampledItem item, AssuredCriterion criterion) {
        boolean judged = item.secondValue() != null;
        return new SampledDecisionView(
                item.id(),
                sample,
                item.assessmentId(),
                item.criterionId(),
                criterion.unit(),
                criterion.criterion().statement(),
                criterion.criterion().scale(),
                criterion.criterion().evidence(),
                item.state(),
                judged
                        ? new AssuredJudgement(
                                item.secondValue(), item.secondReason(), item.secondBy(), item.secondAt())
                        : null,
                judged ? decision(item, criterion) : null,
                judged ? criterion.required().orElse(null) : null,
                judged ? criterion.again().map(AssuredJudgement::of).orElse(null) : null);
    }

    /** As it was drawn; where it stands no longer, its value alone. */
    private static AssuredJudgement decision(SampledItem item, AssuredCriterion criterion) {
        return criterion
                .first()
                .filter(first -> item.stands() && first.value().equals(item.decidedValue()))
                .map(AssuredJudgement::of)
                .orElseGet(() -> new AssuredJudgement(item.decidedValue(), null, null, null));
    }
}
