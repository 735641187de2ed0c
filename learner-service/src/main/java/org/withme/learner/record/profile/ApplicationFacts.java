package org.withme.learner.record.profile;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ApplicationFacts",
        description = "What the college states, or stated, of the learner before any return of it lists them.")
public record ApplicationFacts(
        @Schema(description = "The day on which the college stated it first, or again.")
        LocalDate since,

        @Schema(description = "The learning aim that they applied for.", examples = "60312345") @Nullable String learnAimRef,

        @Schema(description = "What they applied for, in the college's words.", examples = "Construction, level 2")
        @Nullable String programme,

        @Schema(description = "When it begins.") @Nullable LocalDate startsOn,

        @Schema(description = "The day on which the application was over without an enrolment.") @Nullable LocalDate withdrawnOn) {}
