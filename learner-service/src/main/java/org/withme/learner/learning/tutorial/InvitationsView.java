package org.withme.learner.learning.tutorial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violation;

@Schema(name = "TutorialInvitations", description = "What became of an invitation, learner by learner.")
record InvitationsView(
        @Schema(description = "They are together; address all of them with it.")
        UUID sittingId,

        Instant startsAt,
        Instant endsAt,
        List<Row> learners) {

    @Schema(name = "TutorialInvitation")
    record Row(
            UUID learnerId,

            @Schema(description = "Present if they are invited.") @Nullable UUID tutorialId,

            @Schema(description = "What is worth knowing of the time; they are invited all the same.") @Nullable List<TimeNote> notes,

            @Schema(description = "Why they are not.") @Nullable List<Violation> errors) {}
}
