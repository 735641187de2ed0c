package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.identity.Roles;

/**
 * Steps that a learner and somebody beside them agreed on while they spoke: nothing is proposed about them any more. In the
 * transaction and after the decision of the use case of that conversation.
 */
@Singleton
public class AgreedSteps {

    private final Goals goals;
    private final ChangingGoals changes;

    AgreedSteps(Goals goals, ChangingGoals changes) {
        this.goals = goals;
        this.changes = changes;
    }

    /** Whether the learner has such a goal in their plan with that college, and it is not over. */
    public boolean canBeAddedTo(UUID learner, String ukprn, UUID goal) {
        return goals.of(learner, goal, partyAt(ukprn))
                .filter(found -> !found.isOver())
                .isPresent();
    }

    /** To a goal to which it {@link #canBeAddedTo}. */
    public void add(UUID learner, String ukprn, UUID goal, String words, @Nullable LocalDate due) {
        goals.lock(learner, goal, partyAt(ukprn)).ifPresent(found -> changes.addStep(found, words, due));
    }

    private static Party partyAt(String ukprn) {
        return new Party(Side.STAFF, "", Roles.MENTOR, ukprn);
    }
}
