package org.withme.learner.learning.groupgoal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingGroupGoals {

    private static final UUID FIRST = new UUID(0, 0);

    private final Access access;
    private final GroupGoalAccess groups;
    private final GroupGoals goals;
    private final GroupGoalViews views;
    private final Cursors cursors;

    ReadingGroupGoals(Access access, GroupGoalAccess groups, GroupGoals goals, GroupGoalViews views, Cursors cursors) {
        this.access = access;
        this.groups = groups;
        this.goals = goals;
        this.views = views;
        this.cursors = cursors;
    }

    @Transactional
    Page<GroupGoalView> list(UUID group, String cursor, Integer size) {
        Membership reader = groups.requireReader(group);
        String filter = "group-goals?group=" + group;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(FIRST);
        Limit limit = Limit.of(size);
        Page<GroupGoal> page = cursors.page(
                filter,
                limit,
                goals.page(group, reader.isIn() ? null : reader.leftAt(), after, limit.plusOne()),
                goal -> List.of(goal.id().toString()));
        return new Page<>(views.views(page.items(), reader), page.next());
    }

    @Transactional
    GroupGoalView read(UUID group, UUID id) {
        Membership reader = groups.requireReader(group);
        GroupGoal goal = goals.of(group, id).filter(reader::reads).orElseThrow(access::absent);
        return views.view(goal, reader);
    }
}
