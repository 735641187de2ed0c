package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProposeTutorial", description = "A purpose and a time; the purpose fills the rest.")
record ProposeTutorial(
        @Schema(
                description = "Of the college's catalogue; all its words are copied.",
                examples = "0198a2b4-6c1e-7d30-8f00-000000000703")
        UUID purposeId,

        @Schema(required = true, examples = "2026-12-03T14:00:00Z")
        Instant startsAt,

        @Schema(description = "Instead of the title of the purpose.", maxLength = 100, examples = "Stuck on fractions")
        String purpose,

        @Schema(description = "Instead of what the purpose says.", maxLength = 1000)
        String whatToExpect,

        @Schema(description = "Instead of what the purpose says.", maxLength = 1000)
        String whatYouLeaveWith,

        @Schema(description = "Instead of what the purpose says.", minimum = "5", maximum = "240", examples = "20")
        Integer minutes,

        @Schema(
                description = "If you are at two colleges, whose mentor you ask; else that of the latest.",
                examples = "90000001")
        String ukprn) {}
