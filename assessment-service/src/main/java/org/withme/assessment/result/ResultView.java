package org.withme.assessment.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.DecisionRule;
import org.withme.assessment.framework.Level;
import org.withme.assessment.framework.Ownership;
import org.withme.assessment.framework.Portability;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.Unit;

@Schema(name = "Result", description = "What was achieved, who decided each part of it, and whether it travels.")
public record ResultView(
        UUID id,
        UUID assessmentId,
        UUID learnerId,
        UUID frameworkId,
        UUID versionId,
        @Schema(examples = "1") int version,
        @Schema(examples = "Independent living award") String title,
        @Schema(examples = "LEVEL_1") @Nullable Level level,
        @Schema(examples = "90000001") String ukprn,
        boolean portable,

        @Schema(
                description =
                        "The portability statement, as it was when the result was published; while an appeal is open it says so.")
        @Nullable String portabilityStatement,

        List<ResultCriterion> criteria,

        @Schema(description = "The result that this one corrects.") @Nullable UUID supersedes,

        @Schema(description = "Why it was corrected.") @Nullable String reason,

        Instant publishedAt,

        @Schema(
                description =
                        "In which stage an appeal about it is that is not over: ENQUIRY, REVIEW or PANEL; absent while none is open.",
                examples = "ENQUIRY")
        @Nullable AppealStage underReview) {

    @Schema(name = "ResultCriterion", description = "The value of one criterion, and who decided it.")
    public record ResultCriterion(
            UUID criterionId,

            @Schema(description = "By which it is known outside.", examples = "1.1")
            String code,

            @Schema(examples = "Cooking for others") String unit,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Schema(examples = "CO_OWNED") Ownership ownership,
            @Schema(examples = "NEGOTIATED") DecisionRule decisionRule,

            @Schema(description = "Certified weight in per cent.", examples = "0.00") @Nullable BigDecimal weight,

            @Schema(examples = "Merit") @Nullable String value,

            @Schema(description = "In plain words, to the learner.") @Nullable String whoDecides) {}

    static ResultView of(AssessmentResult result, Assessment assessment, PublishedVersion version) {
        Map<UUID, String> values = result.values();
        return new ResultView(
                result.id(),
                assessment.id(),
                assessment.learner(),
                version.frameworkId(),
                version.id(),
                version.number(),
                version.title(),
                version.level(),
                assessment.ukprn(),
                result.portable(),
                assessment.isUnderReview()
                        ? Portability.underReview(result.portabilityStatement())
                        : result.portabilityStatement(),
                version.units().stream()
                        .flatMap(unit -> unit.criteria().stream().map(criterion -> line(unit, criterion, values)))
                        .toList(),
                result.supersedes(),
                result.reason(),
                result.publishedAt(),
                assessment.underReview());
    }

    private static ResultCriterion line(Unit unit, Criterion criterion, Map<UUID, String> values) {
        return new ResultCriterion(
                criterion.id(),
                criterion.code(),
                unit.title(),
                criterion.statement(),
                criterion.ownership(),
                criterion.decisionRule(),
                criterion.weight(),
                values.get(criterion.id()),
                criterion.decisionRule().whoDecides());
    }
}
