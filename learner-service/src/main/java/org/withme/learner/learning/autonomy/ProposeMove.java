package org.withme.learner.learning.autonomy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProposeAutonomyMove", description = "One step of one area.")
record ProposeMove(
        Area area,

        @Schema(description = "The stage next to today's. Left out: one step further.") @Nullable Stage to,

        @Schema(
                description = "Why. Needed to go back; the other side reads it.",
                maxLength = 2000,
                examples = "You moved the last three dates, and each held.")
        @Nullable String reason,

        @Schema(
                description = "When it is talked about again. Needed to go back; at most a year ahead.",
                examples = "2027-02-15")
        @Nullable LocalDate reviewOn,

        @Schema(
                description = "The college, for a learner who is at several. Staff act for their own.",
                examples = "90000001")
        @Nullable String ukprn) {}
