package org.withme.assessment.appeal;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who looks at an appeal in a review or a panel.
 *
 * @param role in which they sit there
 * @param agreed to the answer that is drafted
 */
@Embeddable
record Seat(String subject, String role, Instant takenAt, boolean agreed) {

    Seat agreeing(boolean agrees) {
        return new Seat(subject, role, takenAt, agrees);
    }
}
