package org.withme.learner.mis;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two records that may be one person (L3): both of one college for its MIS administrator, of two colleges for the platform
 * operator.
 *
 * @param reason ULN or PREVIOUS_REFERENCE: a key fits, but not the date of birth; NAME_AND_BIRTH_DATE: no key fits
 */
@Schema(name = "PossibleDuplicate")
record DuplicateView(UUID id, Half learner, Half other, String reason, Instant raisedAt) {

    /**
     * One of the two records.
     *
     * @param learnRefNumber the college's reference; absent across colleges
     */
    @Schema(name = "PossibleDuplicateHalf")
    record Half(UUID learnerId, String ukprn, String learnRefNumber) {}

    Stream<UUID> learners() {
        return Stream.of(learner.learnerId(), other.learnerId());
    }
}
