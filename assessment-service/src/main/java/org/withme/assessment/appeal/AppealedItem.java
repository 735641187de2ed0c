package org.withme.assessment.appeal;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A criterion against which somebody appeals.
 *
 * @param settledValue what stood when the college answered last; null until then
 */
@Embeddable
record AppealedItem(UUID criterionId, String settledValue) {}
