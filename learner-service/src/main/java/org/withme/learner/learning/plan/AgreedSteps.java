package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Problem;

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
        return goals.of(new PlanKey(learner, ukprn), goal)
                .filter(found -> !found.isOver())
                .isPresent();
    }

    /**
     * To a goal to which it {@link #canBeAddedTo}; nobody has to say any more that it was looked at.
     *
     * @throws Problem 409 if the learner ended it or struck it out in the meantime
     */
    public void add(UUID learner, String ukprn, UUID goal, String words, @Nullable LocalDate due) {
        Goal found =
                goals.lock(new PlanKey(learner, ukprn), goal).orElseThrow(() -> Problem.of(PlanProblem.GOAL_IS_OVER));
        changes.addStep(found, words, due);
        changes.lookAt(found);
    }
}
