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
 */
@Embeddable
record GoalText(
        String words,
        @Nullable String why,
        @Column(name = "known_by") @Nullable String knownBy,
        @Column(name = "ambition_id") @Nullable UUID ambitionId) {

    /** In other words, which may say anew why it matters. */
    GoalText reworded(String other, @Nullable String otherWhy) {
        return new GoalText(other, otherWhy == null ? why : otherWhy, knownBy, ambitionId);
    }
}
