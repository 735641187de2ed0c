package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.learner.learning.groupgoal.GroupGoalParts.Votes;

/** Goals of a group as one of it reads them: as many statements for many as for one. */
@Singleton
class GroupGoalViews {

    private final GroupGoals goals;
    private final GroupVotes votes;

    GroupGoalViews(GroupGoals goals, GroupVotes votes) {
        this.goals = goals;
        this.votes = votes;
    }

    GroupGoalView view(GroupGoal goal, Membership reader) {
        return views(List.of(goal), reader).get(0);
    }

    List<GroupGoalView> views(List<GroupGoal> read, Membership reader) {
        List<UUID> ids = read.stream().map(GroupGoal::id).toList();
        Map<UUID, List<GroupGoalStep>> steps = goals.steps(ids);
        Map<UUID, Votes> counted = votes.counted(reader.group(), ids, reader.isLearner() ? reader.learner() : null);
        return read.stream()
                .map(goal -> goal.view(new GroupGoalParts(
                        steps.getOrDefault(goal.id(), List.of()).stream()
                                .map(GroupGoalStep::view)
                                .toList(),
                        counted.get(goal.id()))))
                .toList();
    }
}
