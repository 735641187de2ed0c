package org.withme.learner.learning.autonomy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AutonomyMove", description = "A step in who decides: proposed by one side, answered by the other.")
record AutonomyMoveView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The college with which it is agreed.", examples = "90000001")
        String ukprn,

        Area area,
        Stage from,
        Stage to,

        @Schema(
                description = "What the new stage means, to the learner.",
                examples = "You move the dates of your goals and steps alone; your mentor is told.")
        String means,

        MoveState state,
        By proposed,

        @Schema(description = "Missing while it waits.") @Nullable By answered,

        @Schema(description = "When it is talked about again.", examples = "2027-02-15") @Nullable LocalDate reviewOn) {

    /**
     * Who said something to it.
     *
     * @param words the reason, or the reply
     */
    @Schema(name = "AutonomyMoveBy", description = "Who said what to it.")
    record By(
            @Schema(description = "Missing of the learner.", examples = "Jo Marsh") @Nullable String name,

            @Schema(examples = "mentor") String capacity,
            Instant at,

            @Schema(description = "The reason, or the reply.") @Nullable String words) {}
}
