package org.withme.learner.learning.groupgoal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingGroupGoals {

    private final Access access;
    private final GroupGoalAccess groups;
    private final GroupGoals goals;
    private final GroupGoalViews views;

    ReadingGroupGoals(Access access, GroupGoalAccess groups, GroupGoals goals, GroupGoalViews views) {
        this.access = access;
        this.groups = groups;
        this.goals = goals;
        this.views = views;
    }

    @Transactional
    Page<GroupGoalView> list(UUID group) {
        Membership reader = groups.requireReader(group);
        List<GroupGoal> read = goals.of(group).stream().filter(reader::reads).toList();
        return new Page<>(views.views(read, reader), null);
    }

    @Transactional
    GroupGoalView read(UUID group, UUID id) {
        Membership reader = groups.requireReader(group);
        GroupGoal goal = goals.of(group, id).filter(reader::reads).orElseThrow(access::absent);
        return views.view(goal, reader);
    }
}
