package org.withme.learner.people.group;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.group.GroupPlan.Stated;
import org.withme.learner.people.person.Person;

/**
 * A group as it stands.
 *
 * @param ukprn whose it is; null for nobody's college
 * @param reference by which the MIS calls it; null if somebody made it here
 * @param isOver whether it ended; a row brings it back
 * @param staff the subjects of those who are in it, by the names with which they were put in
 * @param learners the learners who are in it
 */
record GroupState(
        UUID id,
        @Nullable String ukprn,
        @Nullable String reference,
        GroupKind kind,
        String name,
        boolean isOver,
        Map<String, String> staff,
        Set<UUID> learners) {

    /** One that there is not yet. */
    static GroupState none(@Nullable String ukprn, @Nullable String reference, @Nullable GroupKind kind, String name) {
        return new GroupState(
                UuidCreator.getTimeOrderedEpoch(), ukprn, reference, kind, name, true, Map.of(), Set.of());
    }

    /** Whether somebody made it here, and no MIS states it. */
    boolean isMade() {
        return reference == null;
    }

    Stated stated() {
        return new Stated(id, reference, kind, name);
    }

    /** The same by another name; null for the one that it has. */
    Stated called(@Nullable String other) {
        return new Stated(id, reference, kind, other == null ? name : other.strip());
    }

    /** The subjects of those who are in it by these names, or who sign in with them now. */
    Set<String> staffAmong(Collection<String> names, Map<String, Person> known) {
        return names.stream()
                .flatMap(name -> Stream.of(
                        staff.get(name),
                        known.containsKey(name) ? known.get(name).subject() : null))
                .filter(staff::containsValue)
                .collect(Collectors.toSet());
    }
}
