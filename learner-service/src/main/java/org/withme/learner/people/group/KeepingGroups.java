package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.StatedLearners;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@ApplicationScoped
@Effort("team-naming")
class KeepingGroups {

    private final CollegeAccess access;
    private final CurrentCaller callers;
    private final Groups groups;
    private final StatedLearners learners;
    private final GroupPlaces places;
    private final People people;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    KeepingGroups(
            CollegeAccess access,
            CurrentCaller callers,
            Groups groups,
            StatedLearners learners,
            GroupPlaces places,
            People people,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.groups = groups;
        this.learners = learners;
        this.places = places;
        this.people = people;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All rows that can be taken, or, if something fails, none. */
    @Transactional
    GroupsLoaded load(LoadGroups command, List<ReadRow<GroupRow>> rows, Map<String, Person> staff) {
        ActingCollege college = access.requireOwn("groups", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        return idempotency.once(GroupsLoaded.class, () -> {
            GroupPlan plan = plan(college, rows, staff, command.whole());
            if (!command.dryRun()) {
                apply(college, plan, staff);
            }
            return GroupsLoaded.of(plan, command.dryRun());
        });
    }

    private GroupPlan plan(
            ActingCollege college, List<ReadRow<GroupRow>> rows, Map<String, Person> staff, boolean whole) {
        List<GroupRow> sound = rows.stream()
                .filter(read -> read.faults().isEmpty())
                .map(ReadRow::row)
                .toList();
        Set<String> named = sound.stream().map(row -> row.group().strip()).collect(Collectors.toSet());
        Set<String> references = sound.stream()
                .map(GroupRow::learner)
                .filter(Objects::nonNull)
                .map(LearnerReference::kept)
                .collect(Collectors.toSet());
        Map<String, GroupState> known = groups.lock(college.ukprn(), named);
        return new GroupPlanner(college.ukprn(), known, staff, learners.named(college.ukprn(), references))
                .plan(rows, whole);
    }

    private void apply(ActingCollege college, GroupPlan plan, Map<String, Person> staff) {
        Instant now = clock.instant();
        people.seen(callers.get());
        Set<String> joining =
                plan.staffJoining().stream().map(GroupPlan.Place::person).collect(Collectors.toSet());
        Map<String, String> usernames = new HashMap<>();
        staff.forEach((username, person) -> {
            if (joining.contains(person.subject())) {
                people.remember(person);
                usernames.put(person.subject(), username);
            }
        });
        List<DomainEvent> events = new ArrayList<>(groups.apply(college.ukprn(), plan, usernames, now));
        events.addAll(places.follow(plan.touched(), college, now));
        outbox.append(events.toArray(DomainEvent[]::new));
    }
}
