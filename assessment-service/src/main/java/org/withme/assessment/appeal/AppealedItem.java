package org.withme.assessment.appeal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A criterion against which somebody appeals.
 *
 * @param settledValue what stood when the college answered last; null until then
 * @param settledAt when that was
 */
@Embeddable
record AppealedItem(UUID criterionId, String settledValue, Instant settledAt) {

    /** Whether the college has answered that this is what stands, and nobody has decided it again since. */
    boolean settles(String value, Instant decided) {
        return settledValue != null && settledValue.equals(value) && !decided.isAfter(settledAt);
    }
}
