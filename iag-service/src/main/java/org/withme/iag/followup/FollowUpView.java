package org.withme.iag.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.Kind;

@Schema(name = "FollowUp", description = "A contact that is due, and the ambition that it starts from.")
record FollowUpView(
        UUID id,
        UUID learnerId,

        @Schema(
                description =
                        "Where the learner's preferred name, pronouns and the college's contact details stand: read"
                                + " them there, in one request. They are not kept here.",
                examples = "/v1/learners/0198a2b4-6c1e-7d30-8f00-0000000001d1")
        String profile,

        @Schema(description = "The first of the reasons.") Reason reason,

        @Schema(
                description = "All that makes it due: one conversation, however many reasons.",
                examples = "[\"WITHDRAWAL\"]")
        List<Reason> reasons,

        @Nullable LocalDate dueOn,
        FollowUpState state,

        @Schema(description = "Whether the learner asked not to be contacted: then nobody else sees it.")
        boolean suspended,

        @Schema(
                description =
                        "The college that the learner left, from which they take a break or which published the result; absent for a return.")
        @Nullable String ukprn,

        @Schema(description = "Where to start; absent if the learner has said nothing yet.") @Nullable StartFrom startFrom,

        @Schema(
                description =
                        "By which ways the learner may be contacted; absent for a learner who came back and is at no"
                                + " college yet.")
        @Nullable ContactWays ways,

        @Schema(description = "The subject of who looks after it; absent while nobody does.") @Nullable String takenBy,

        @Nullable Instant takenAt,

        @Schema(description = "Attempts that did not reach the learner, the earliest first.")
        List<ContactAttemptView> attempts,

        @Schema(description = "What came of it; absent while it is due.") @Nullable Outcome outcome,

        @Schema(description = "The session that came of it.") @Nullable UUID sessionId,

        Instant createdAt,
        @Nullable Instant endedAt) {

    /** What stands beside the contact itself. */
    record Beside(AmbitionFacts ambition, List<Reason> reasons, ContactWays ways, List<ContactAttemptView> attempts) {}

    @Schema(name = "StartFrom", description = "The ambition named as first, else the latest.")
    record StartFrom(
            @Nullable UUID ambitionId,
            @Nullable Kind kind,

            @Schema(description = "The learner's own words.") @Nullable String words,

            @Schema(examples = "52") @Nullable String occupation) {

        /** Null if there is none. */
        static StartFrom of(AmbitionFacts ambition) {
            return ambition == null
                    ? null
                    : new StartFrom(ambition.id(), ambition.kind(), ambition.words(), ambition.occupation());
        }
    }
}
