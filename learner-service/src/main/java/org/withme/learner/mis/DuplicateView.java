package org.withme.learner.mis;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two records that may be one person (L3).
 *
 * @param learnRefNumber your college's learner
 * @param other the other one, if it is your college's too; another college's half is never shown
 * @param reason ULN or PREVIOUS_REFERENCE: a key fits, but not the date of birth; NAME_AND_BIRTH_DATE: no key fits
 */
@Schema(name = "PossibleDuplicate")
record DuplicateView(
        UUID id,
        String learnRefNumber,
        UUID learnerId,
        Other other,
        boolean atAnotherCollege,
        String reason,
        Instant raisedAt) {

    @Schema(name = "PossibleDuplicateOther")
    record Other(String learnRefNumber, UUID learnerId) {}
}
