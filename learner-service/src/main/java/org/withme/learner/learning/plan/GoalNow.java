package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal on which a learner is at work, alone or with a group.
 *
 * @param groupId whose it is; null of the learner's own
 * @param ukprn the college with which it is agreed; null of the learner's alone
 * @param nextStep what is to be done for it next; null where no step is left
 * @param due when that is due, or the goal where no step is left; null on no day
 */
public record GoalNow(
        UUID id,
        @Nullable UUID groupId,
        @Nullable String ukprn,
        String words,
        @Nullable String nextStep,
        @Nullable LocalDate due) {

    /** Where it is read. */
    public String link(UUID learner) {
        return (groupId == null ? "/v1/learners/" + learner : "/v1/groups/" + groupId) + "/goals/" + id;
    }
}
