package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Groups that people make (L31): of a college by its staff, of nobody's college by the platform operator. */
@ApplicationScoped
@Effort("team-naming")
class KeepingMadeGroups {

    private final GroupAccess makers;
    private final Access access;
    private final CurrentCaller callers;
    private final Groups groups;
    private final GroupPages pages;
    private final GroupPlaces places;
    private final People people;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    KeepingMadeGroups(
            GroupAccess makers,
            Access access,
            CurrentCaller callers,
            Groups groups,
            GroupPages pages,
            GroupPlaces places,
            People people,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.makers = makers;
        this.access = access;
        this.callers = callers;
        this.groups = groups;
        this.pages = pages;
        this.places = places;
        this.people = people;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    GroupView make(@Nullable String ukprn, MakeGroup command, Map<String, Person> staff) {
        ActingCollege maker = makers.requireMaker(ukprn);
        return idempotency.once(GroupView.class, () -> {
            GroupState none = GroupState.none(
                    maker.ukprn(),
                    null,
                    command.kindOrCommunity(),
                    command.name().strip());
            requireWhoMayJoin("", none, command.people(), staff, maker);
            Map<String, Person> joining = command.people().staff().isEmpty() ? themselves(none, maker) : staff;
            GroupPlan plan = GroupPlan.of(
                    none,
                    none.stated(),
                    subjects(joining),
                    Set.of(),
                    Set.copyOf(command.people().learners()),
                    Set.of());
            return applied(maker, plan, joining);
        });
    }

    @Transactional
    GroupView change(@Nullable String ukprn, UUID id, ChangeGroup command, Map<String, Person> staff) {
        ActingCollege maker = makers.requireMaker(ukprn);
        GroupState group = requireMade(maker, id);
        if (group.isOver()) {
            throw access.absent();
        }
        return idempotency.once(GroupView.class, () -> {
            GroupPeople joins = command.whoJoins();
            GroupPeople leaves = command.whoLeaves();
            requireWhoMayJoin("/joining", group, joins, staff, maker);
            Map<String, Person> joining = new HashMap<>(staff);
            joining.keySet().retainAll(joins.staff());
            GroupPlan plan = GroupPlan.of(
                    group,
                    group.called(command.name()),
                    without(subjects(joining), group.staff().values()),
                    group.staffAmong(leaves.staff(), staff),
                    without(Set.copyOf(joins.learners()), group.learners()),
                    among(leaves.learners(), group.learners()));
            return applied(maker, plan, joining);
        });
    }

    /** Everybody has left it then; ending what has ended changes nothing. */
    @Transactional
    void end(@Nullable String ukprn, UUID id) {
        ActingCollege maker = makers.requireMaker(ukprn);
        GroupState group = requireMade(maker, id);
        if (!group.isOver()) {
            Set<String> staff = Set.copyOf(group.staff().values());
            apply(maker, GroupPlan.of(group, null, Set.of(), staff, Set.of(), group.learners()), Map.of());
        }
    }

    /** Somebody who is in a group that no MIS states, and was put there by nobody for the sake of their records, may go; who has left it has left it. */
    @Transactional
    void leave(UUID id) {
        UUID learner = makers.requireLearner();
        GroupState group =
                groups.lock(id).filter(found -> groups.knew(found, learner)).orElseThrow(access::absent);
        if (!group.learners().contains(learner)) {
            return;
        }
        if (!group.isMade() || group.kind().role().isPresent()) {
            throw Problem.of(GroupProblem.NOT_TO_BE_LEFT);
        }
        ActingCollege self = new ActingCollege(group.ukprn(), callers.get().subject(), Roles.LEARNER);
        apply(self, GroupPlan.of(group, group.stated(), Set.of(), Set.of(), Set.of(), Set.of(learner)), Map.of());
    }

    private GroupState requireMade(ActingCollege maker, UUID id) {
        GroupState group = groups.lock(id)
                .filter(found -> Objects.equals(found.ukprn(), maker.ukprn()))
                .filter(found -> !found.isMade() || GroupAccess.mayChange(maker, found))
                .orElseThrow(access::absent);
        if (!group.isMade()) {
            throw Problem.of(GroupProblem.STATED_BY_MIS);
        }
        return group;
    }

    private void requireWhoMayJoin(
            String pointer, GroupState group, GroupPeople people, Map<String, Person> staff, ActingCollege maker) {
        Violations faults = new Violations();
        for (int at = 0; at < people.staff().size(); at++) {
            Person member = staff.get(people.staff().get(at));
            faults.addIf(
                    member == null
                            || !(member.hasNoRoleYet()
                                    || group.kind()
                                            .role()
                                            .map(member.roles()::contains)
                                            .orElse(true)),
                    pointer + "/staff/" + at,
                    GroupRule.NOT_STAFF);
        }
        Set<UUID> welcome = welcome(group, Set.copyOf(people.learners()), maker);
        for (int at = 0; at < people.learners().size(); at++) {
            faults.addIf(
                    !welcome.contains(people.learners().get(at)),
                    pointer + "/learners/" + at,
                    GroupRule.NOT_A_LEARNER_TO_PUT_IN);
        }
        faults.orThrow();
    }

    /** Those who may be put in; into a group of no college, people who are at no college now. */
    private Set<UUID> welcome(GroupState group, Set<UUID> learners, ActingCollege maker) {
        LocalDate today = LocalDate.now(clock);
        return maker.ukprn() == null
                ? groups.atNoCollege(learners, today)
                : learners.stream()
                        .filter(learner -> access.permits(GroupAccess.mayPutIn(learner, group.kind(), today)))
                        .collect(Collectors.toSet());
    }

    /** The maker is in it, if they work with learners and have the role that it gives. */
    private Map<String, Person> themselves(GroupState group, ActingCollege maker) {
        Caller caller = callers.get();
        boolean isStaff = caller.hasAny(Roles.TUTOR, Roles.MENTOR)
                && group.kind().role().map(caller::has).orElse(true);
        return isStaff
                ? Map.of(
                        caller.subject(),
                        new Person(caller.subject(), caller.displayName(), maker.ukprn(), caller.roles()))
                : Map.of();
    }

    private GroupView applied(ActingCollege maker, GroupPlan plan, Map<String, Person> joining) {
        apply(maker, plan, joining);
        return pages.group(maker.ukprn(), plan.stated().get(0).id()).orElseThrow();
    }

    private void apply(ActingCollege maker, GroupPlan plan, Map<String, Person> joining) {
        Instant now = clock.instant();
        people.seen(callers.get());
        Map<String, String> usernames = new HashMap<>();
        joining.forEach((username, person) -> {
            people.remember(person);
            usernames.put(person.subject(), username);
        });
        List<DomainEvent> events = new ArrayList<>(groups.apply(maker.ukprn(), plan, usernames, now));
        events.addAll(places.follow(plan.touched(), maker, now));
        outbox.append(events.toArray(DomainEvent[]::new));
    }

    private static Set<String> subjects(Map<String, Person> staff) {
        return staff.values().stream().map(Person::subject).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> people, Collection<T> those) {
        return people.stream().filter(person -> !those.contains(person)).collect(Collectors.toSet());
    }

    private static <T> Set<T> among(Collection<T> people, Set<T> those) {
        return people.stream().filter(those::contains).collect(Collectors.toSet());
    }
}
