package org.withme.learner.message.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.choice.ChosenWays.Whose;
import org.withme.learner.message.way.Purpose;

/**
 * A message that was accepted for sending.
 *
 * @param attempts how often it was tried to hand it over
 * @param leavesFrom when it could leave first
 * @param leftAt when it was tried last; null before
 */
record QueuedMessage(
        UUID id,
        Whose whose,
        Purpose purpose,
        int attempts,
        Instant queuedAt,
        Instant leavesFrom,
        @Nullable Instant leftAt) {}
