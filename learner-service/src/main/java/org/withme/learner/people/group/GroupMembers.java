package org.withme.learner.people.group;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.group.GroupPlan.Place;
import org.withme.platform.events.DomainEvent;

/** Who comes into a group, or out of all, by what else happens to them; in the running transaction. What is returned is to be told. */
@Singleton
public class GroupMembers {

    private final Groups groups;
    private final GroupPlaces places;

    GroupMembers(Groups groups, GroupPlaces places) {
        this.groups = groups;
        this.places = places;
    }

    /** Puts a learner into a group of the college, by its reference; empty if there is none. */
    public Optional<List<DomainEvent>> join(ActingCollege college, String reference, UUID learner, Instant now) {
        return Optional.ofNullable(
                        groups.lock(college.ukprn(), Set.of(reference)).get(reference))
                .filter(group -> !group.isOver())
                .map(group -> group.learners().contains(learner)
                        ? List.of()
                        : follow(college, List.of(new Place<>(group.id(), group.kind(), learner)), List.of(), now));
    }

    /** Takes learners out of all groups of the college. */
    public List<DomainEvent> leave(ActingCollege college, Collection<UUID> learners, Instant now) {
        return follow(college, List.of(), groups.placesOf(college.ukprn(), learners), now);
    }

    private List<DomainEvent> follow(
            ActingCollege college, List<Place<UUID>> joining, List<Place<UUID>> leaving, Instant now) {
        GroupPlan plan = GroupPlan.moving(joining, leaving);
        List<DomainEvent> events = new ArrayList<>(groups.apply(college.ukprn(), plan, Map.of(), now));
        events.addAll(places.follow(plan.touched(), college, now));
        return events;
    }
}
