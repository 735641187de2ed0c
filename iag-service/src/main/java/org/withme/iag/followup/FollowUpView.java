package org.withme.iag.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.Kind;

@Schema(name = "FollowUp", description = "A contact that is due, and the ambition that it starts from.")
record FollowUpView(
        UUID id,
        UUID learnerId,
        Reason reason,
        @Nullable LocalDate dueOn,
        FollowUpState state,

        @Schema(description = "Whether the learner asked not to be contacted: then nobody else sees it.")
        boolean suspended,

        @Schema(
                description =
                        "The college that the learner left, from which they take a break or which published the result; absent for a return.")
        @Nullable String ukprn,

        @Schema(description = "Where to start; absent if the learner has said nothing yet.")
        @Nullable StartFrom startFrom,

        @Schema(description = "The session that came of it.")
        @Nullable UUID sessionId,

        Instant createdAt,
        @Nullable Instant endedAt) {

    @Schema(name = "StartFrom", description = "The ambition named as first, else the latest.")
    record StartFrom(
            @Nullable UUID ambitionId,
            @Nullable Kind kind,

            @Schema(description = "The learner's own words.")
            @Nullable String words,

            @Schema(example = "52") @Nullable String occupation) {

        /** Null if there is none. */
        static StartFrom of(AmbitionFacts ambition) {
            return ambition == null
                    ? null
                    : new StartFrom(ambition.id(), ambition.kind(), ambition.words(), ambition.occupation());
        }
    }
}
