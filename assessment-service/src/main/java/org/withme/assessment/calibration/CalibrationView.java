package org.withme.assessment.calibration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Calibration",
        description =
                "How far learners, assessors and awarding organisations see the same work alike, at your college.")
record CalibrationView(
        @Schema(examples = "90000001") String ukprn,

        @Schema(description = "What the numbers say and what they cannot.")
        List<String> inWords,

        @Schema(description = "Of all frameworks together.") @Nullable Difference selfAndAssessor,

        @Nullable Difference assessorAndExternal,
        List<FrameworkCalibration> frameworks) {

    @Schema(name = "FrameworkCalibration", description = "Of one framework, over its published versions.")
    record FrameworkCalibration(
            UUID frameworkId,
            @Schema(examples = "Independent living award") String title,
            @Nullable Difference selfAndAssessor,
            @Nullable Difference assessorAndExternal,

            @Schema(
                    description =
                            "Of whoever judged themselves on some of it and was marked from outside on other parts.")
            @Nullable Difference selfAndExternal,

            List<CriterionCalibration> criteria) {}

    @Schema(name = "CriterionCalibration", description = "Of one criterion of one version.")
    record CriterionCalibration(
            UUID criterionId,
            @Schema(examples = "1") int version,
            @Schema(examples = "P1") String code,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Nullable Difference selfAndAssessor,
            @Nullable Difference assessorAndExternal) {}
}
