package org.withme.assessment.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.quality.Agreement.Pair;

/**
 * A decision that was drawn, with what became of it.
 *
 * @param stands whether it is still what was drawn, in an assessment of a learner of the college whose result is not out
 * @param required whether it is to be decided again
 * @param reassessed whether it has been
 */
record SampledItem(
        UUID id,
        UUID assessmentId,
        UUID criterionId,
        String decidedValue,
        @Nullable String secondValue,
        @Nullable String secondReason,
        @Nullable String secondBy,
        @Nullable Instant secondAt,
        boolean stands,
        boolean required,
        boolean reassessed) {

    ItemState state() {
        if (secondValue == null) {
            return stands ? ItemState.WAITS : ItemState.LAPSED;
        }
        if (secondValue.equals(decidedValue)) {
            return ItemState.AGREED;
        }
        if (reassessed) {
            return ItemState.REASSESSED;
        }
        if (!stands) {
            return ItemState.LAPSED;
        }
        return required ? ItemState.TO_BE_REASSESSED : ItemState.DIFFERS;
    }

    Optional<Pair> pair() {
        return Optional.ofNullable(secondValue).map(second -> new Pair(decidedValue, second));
    }
}
