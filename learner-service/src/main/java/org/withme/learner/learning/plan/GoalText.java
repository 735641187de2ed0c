package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says; who signs a plan signs it.
 *
 * @param why why it matters
 * @param knownBy how it will be known that it is reached
 * @param level of what is studied for it, 0 for entry level
 * @param stretches whether it is harder than what was reached before, as whoever wrote it says
 */
@Embeddable
record GoalText(
        String words,
        @Nullable String why,
        @Column(name = "known_by") @Nullable String knownBy,
        @Column(name = "ambition_id") @Nullable UUID ambitionId,
        @Nullable Integer level,
        @Nullable Boolean stretches) {

    /** @param before the level that was reached before */
    boolean isBelow(int before) {
        return level != null && level < before;
    }

    /** @param before the level that was reached before; null if nobody has said */
    boolean stretches(@Nullable Integer before) {
        return Boolean.TRUE.equals(stretches) || (level != null && before != null && level > before);
    }

    /** Whether it says anything of how it will be known that it is reached. */
    boolean saysHowItIsKnown() {
        return knownBy != null;
    }

    /** The same, known to be reached in another way. */
    GoalText knownBy(@Nullable String other) {
        return new GoalText(words, why, other, ambitionId, level, stretches);
    }

    /** In other words, which may say anew why it matters. */
    GoalText reworded(String other, @Nullable String otherWhy) {
        return new GoalText(other, otherWhy == null ? why : otherWhy, knownBy, ambitionId, level, stretches);
    }
}
