package org.withme.learner.learning.groupgoal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.groupgoal.GroupGoalEvent.GroupGoalChanged;
import org.withme.learner.learning.groupgoal.GroupGoalEvent.What;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;

/** What becomes of a group's goal is told in the journey of each learner who is in the group. */
@Singleton
class TellingGroups {

    private final GroupGoals goals;
    private final GroupVotes votes;
    private final WaitingChanges changes;
    private final Outbox outbox;

    TellingGroups(GroupGoals goals, GroupVotes votes, WaitingChanges changes, Outbox outbox) {
        this.goals = goals;
        this.votes = votes;
        this.changes = changes;
        this.outbox = outbox;
    }

    void tell(GroupGoal goal, What what) {
        goals.flush();
        List<UUID> learners = votes.learners(goal.group());
        changes.noteAll(learners);
        outbox.append(learners.stream()
                .map(learner -> new GroupGoalChanged(learner, goal.id(), goal.group(), what, goal.state()))
                .toArray(DomainEvent[]::new));
    }
}
