package org.withme.learner.record.duplicates;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PossibleDuplicate",
        description = "Two records that may be one person (L3): both of one college for its MIS administrator, of two"
                + " colleges for the platform operator.")
record DuplicateView(
        UUID id,
        Half learner,
        Half other,

        @Schema(
                description = "ULN or PREVIOUS_REFERENCE: a key fits, but not the date of birth; NAME_AND_BIRTH_DATE:"
                        + " no key fits; NAME_OF_APPLICANT: the names are those of somebody who has applied, and of one of the"
                        + " two no date of birth is known. More may be added.",
                examples = "ULN")
        String reason,

        @Schema(description = "OPEN, DISMISSED (not the same person) or MERGED.", examples = "OPEN")
        State state,

        Instant raisedAt)
        implements Question {

    @Schema(name = "PossibleDuplicateState")
    enum State {
        OPEN,
        DISMISSED,
        MERGED
    }

    @Schema(name = "PossibleDuplicateHalf", description = "One of the two records.")
    record Half(
            @Schema(description = "The id under which it was raised.") @Nullable UUID learnerId,

            @Schema(description = "The id as which it answers today, if it was merged.") @Nullable UUID answersAs,

            @Schema(examples = "90000001") @Nullable String ukprn,

            @Schema(description = "The college's reference; absent across colleges.", examples = "A123456789") @Nullable String learnRefNumber) {

        /** The id that the learner has today. */
        UUID today() {
            return answersAs == null ? learnerId : answersAs;
        }
    }

    @Override
    public Stream<UUID> learners() {
        return Stream.of(learner.today(), other.today());
    }
}
