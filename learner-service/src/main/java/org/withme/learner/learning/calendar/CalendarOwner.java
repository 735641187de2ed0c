package org.withme.learner.learning.calendar;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar it is: of one account, which may be a learner's, a member of staff's, or both.
 *
 * @param learner null of who is no learner
 * @param subject of the account
 * @param ukprn the college at which they may hold tutorials now, null if at none; what they had as such is theirs to end also afterwards
 */
record CalendarOwner(
        @Nullable UUID learner, String subject, @Nullable String ukprn) {

    Optional<UUID> asLearner() {
        return Optional.ofNullable(learner);
    }
}
