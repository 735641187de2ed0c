package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.groupgoal.GroupGoalEvent.What;
import org.withme.learner.people.group.WhenLearnersLeave;

/** When the last who had said nothing leaves, all who are in the group have said yes. */
@Singleton
class WhoIsLeftAgrees implements WhenLearnersLeave {

    private final GroupGoals goals;
    private final GroupVotes votes;
    private final TellingGroups told;

    WhoIsLeftAgrees(GroupGoals goals, GroupVotes votes, TellingGroups told) {
        this.goals = goals;
        this.votes = votes;
        this.told = told;
    }

    @Override
    public void left(UUID group) {
        for (GroupGoal goal : goals.lockProposed(group)) {
            GroupGoalParts.Votes counted =
                    votes.counted(group, List.of(goal.id()), null).get(goal.id());
            if (counted.areAllForIt() && goal.agree()) {
                told.tell(goal, What.AGREED);
            }
        }
    }
}
