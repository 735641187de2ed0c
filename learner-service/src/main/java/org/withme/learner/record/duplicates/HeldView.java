package org.withme.learner.record.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "HeldLearner",
        description =
                "A learner of a return who would have become one with somebody else (L3). The college sees what it"
                        + " stated and what it knew; the platform operator sees ids and UKPRNs, and only what is across colleges.")
record HeldView(
        UUID id,

        @Schema(description = "The college that stated the learner.", examples = "90000001")
        String ukprn,

        @Schema(description = "The reference under which the learner was stated.", examples = "A123456789") @Nullable String learnRefNumber,

        @Schema(description = "OWN_REFERENCE or PREVIOUS_REFERENCE: what found somebody else's record.")
        String key,

        @Schema(
                description = "ULN_CONTRADICTS: two ULNs are never one person. EVERYTHING_CHANGED: birth date and both"
                        + " names, and no ULN in common. CLAIMED_TWICE: the file means that person elsewhere too.")
        String reason,

        @Schema(description = "OPEN, SAME or ANOTHER.", examples = "OPEN")
        State state,

        @Schema(description = "Who may say that it is the same person. Your college may always say that it is another.")
        Decides decides,

        @Schema(description = "What the return said.") @Nullable Stated stated,

        @Schema(description = "Whose record was found; absent for the college if it is another college's.") @Nullable Known known,

        @Schema(description = "The return that stated it last.") @Nullable UUID importId,

        Instant raisedAt)
        implements Question {

    @Schema(name = "HeldLearnerState")
    enum State {
        OPEN,
        SAME,
        ANOTHER
    }

    @Schema(name = "HeldLearnerDecides")
    enum Decides {
        COLLEGE,
        PLATFORM_OPERATOR
    }

    @Schema(name = "HeldLearnerStated")
    record Stated(
            @Nullable String uln,
            @Nullable String givenNames,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth) {}

    @Schema(name = "HeldLearnerKnown")
    record Known(
            @Schema(description = "The id as which they answer today.")
            UUID learnerId,

            @Schema(description = "For the platform operator: the college whose record contradicts.") @Nullable String ukprn,

            @Schema(description = "With ~ and a number behind it once the reference is somebody else's.") @Nullable String learnRefNumber,

            @Nullable String uln,
            @Nullable String givenNames,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth) {}

    @Override
    public Stream<UUID> learners() {
        return Stream.ofNullable(known).map(Known::learnerId);
    }
}
