package org.withme.assessment.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Appeals", description = "The appeals about an assessment, and all that one needs to raise another.")
record AppealsView(
        UUID assessmentId,

        @Schema(description = "The first one first.") List<AppealView> appeals,

        List<AppealView.GroundView> grounds,

        @Schema(
                description =
                        "Against what the learner may appeal today; only to the learner and their advocate, and only while no"
                                + " appeal is open.")
        @Nullable List<OpenToAppeal> criteria) {

    @Schema(name = "OpenToAppeal", description = "A decision against which the learner may appeal.")
    record OpenToAppeal(
            UUID criterionId,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Schema(description = "The last day for it.", examples = "2027-03-12")
            LocalDate until) {}
}
