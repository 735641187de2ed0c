package org.withme.iag.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.Kind;

@Schema(name = "FollowUp", description = "A contact that is due, and the ambition that it starts from.")
record FollowUpView(
        UUID id,
        UUID learnerId,
        Reason reason,
        LocalDate dueOn,
        FollowUpState state,

        @Schema(description = "Whether the learner asked not to be contacted: then nobody else sees it.")
        boolean suspended,

        @Schema(
                description =
                        "The college that the learner left, from which they take a break or which published the result; absent for a return.")
        String ukprn,

        @Schema(description = "Where to start; absent if the learner has said nothing yet.")
        StartFrom startFrom,

        @Schema(description = "The session that came of it.")
        UUID sessionId,

        Instant createdAt,
        Instant endedAt) {

    @Schema(name = "StartFrom", description = "The ambition named as first, else the latest.")
    record StartFrom(
            UUID ambitionId,
            Kind kind,

            @Schema(description = "The learner's own words.")
            String words,

            @Schema(example = "52") String occupation) {

        /** Null if there is none. */
        static StartFrom of(AmbitionFacts ambition) {
            return ambition == null
                    ? null
                    : new StartFrom(ambition.id(), ambition.kind(), ambition.words(), ambition.occupation());
        }
    }
}
