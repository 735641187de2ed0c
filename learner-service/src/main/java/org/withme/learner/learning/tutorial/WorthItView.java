package org.withme.learner.learning.tutorial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TutorialsWorthIt",
        description = "What learners said their tutorials were worth, by purpose, never by person.")
record WorthItView(
        @Schema(examples = "90000001") String ukprn,

        @Schema(description = "The last four in which nothing can change any more, the latest first.")
        List<Quarter> quarters) {

    @Schema(name = "WorthItQuarter")
    record Quarter(
            @Schema(examples = "2026-07-01") LocalDate from,

            @Schema(description = "The last day.", examples = "2026-09-30")
            LocalDate until,

            List<OfPurpose> purposes) {}

    @Schema(name = "WorthItOfPurpose")
    record OfPurpose(
            UUID purposeId,

            @Schema(description = "Absent if it is not offered any more.", examples = "Choosing next year") @Nullable String purpose,

            @Schema(description = "How many said so; without what fewer than five learners said.")
            Map<WorthIt, Integer> answers,

            @Schema(description = "What fewer than five learners said, perhaps nobody.")
            List<WorthIt> withheld) {}
}
