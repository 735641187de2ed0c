package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InviteToTutorial", description = "A purpose and a time, and who; the purpose fills the rest.")
record InviteToTutorial(
        @Schema(
                description = "Of the college's catalogue; all its words are copied.",
                examples = "0198a2b4-6c1e-7d30-8f00-000000000702")
        UUID purposeId,

        @Schema(required = true, examples = "2026-12-03T14:00:00Z")
        Instant startsAt,

        @Schema(description = "Whom; or send groupId.") List<UUID> learnerIds,

        @Schema(description = "Those of your learners who are in a group of your college; or send learnerIds.")
        UUID groupId,

        @Schema(description = "Instead of the title of the purpose.", maxLength = 100, examples = "Choosing next year")
        String purpose,

        @Schema(description = "Instead of what the purpose says.", maxLength = 1000)
        String whatToExpect,

        @Schema(description = "Instead of what the purpose says.", maxLength = 1000)
        String whatYouLeaveWith,

        @Schema(description = "Instead of what the purpose says.", minimum = "5", maximum = "240", examples = "30")
        Integer minutes) {

    ProposeTutorial what() {
        return new ProposeTutorial(purposeId, startsAt, purpose, whatToExpect, whatYouLeaveWith, minutes, null);
    }
}
