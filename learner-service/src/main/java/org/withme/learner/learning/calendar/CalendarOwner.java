package org.withme.learner.learning.calendar;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar it is: of one account, which may be a learner's, a member of staff's, or both.
 *
 * @param learner null of who is no learner
 * @param subject of the account
 * @param staff whether they may hold tutorials now; what they had as such is theirs to end also afterwards
 */
record CalendarOwner(@Nullable UUID learner, String subject, boolean staff) {

    Optional<UUID> asLearner() {
        return Optional.ofNullable(learner);
    }
}
