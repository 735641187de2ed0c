package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DisclosureDelay", description = "Why the learner is not told yet, and when that is looked at again.")
record Delay(
        @Schema(
                required = true,
                maxLength = 2000,
                description = "Why telling the learner now would do harm. The learner never reads it.",
                examples = "Telling now would put the learner at risk at home.")
        String reason,

        @Schema(
                required = true,
                description =
                        "A later day, at most 28 days ahead. If it passes without a new one, the learner is told.",
                examples = "2026-12-04")
        LocalDate reviewOn) {}
