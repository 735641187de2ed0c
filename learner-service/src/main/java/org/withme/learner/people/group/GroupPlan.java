package org.withme.learner.people.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a request come to, beside what stands already.
 *
 * @param stated groups that are new or called or meant otherwise now, or are back
 * @param over groups that end
 * @param answers one for each row, in their order
 * @param notWhole references of groups of which the rows were not taken as the whole, because one of them was refused
 */
record GroupPlan(
        List<Stated> stated,
        Set<UUID> over,
        List<Place<String>> staffJoining,
        List<Place<String>> staffLeaving,
        List<Place<UUID>> learnersJoining,
        List<Place<UUID>> learnersLeaving,
        List<RowAnswer> answers,
        List<String> notWhole) {

    /**
     * What one group comes to.
     *
     * @param stated as it is from now on; null if it ends
     */
    static GroupPlan of(
            GroupState group,
            @Nullable Stated stated,
            Set<String> staffJoining,
            Set<String> staffLeaving,
            Set<UUID> learnersJoining,
            Set<UUID> learnersLeaving) {
        return new GroupPlan(
                stated == null ? List.of() : List.of(stated),
                stated == null ? Set.of(group.id()) : Set.of(),
                places(group, staffJoining),
                places(group, staffLeaving),
                places(group, learnersJoining),
                places(group, learnersLeaving),
                List.of(),
                List.of());
    }

    /** Who comes into groups that stay as they are, or leaves them. */
    static GroupPlan moving(List<Place<UUID>> joining, List<Place<UUID>> leaving) {
        return new GroupPlan(List.of(), Set.of(), List.of(), List.of(), joining, leaving, List.of(), List.of());
    }

    /** The groups that change, or in which somebody's place does. */
    Set<UUID> touched() {
        Set<UUID> ids = new HashSet<>(over);
        stated.forEach(group -> ids.add(group.id()));
        Stream.of(staffJoining, staffLeaving, learnersJoining, learnersLeaving)
                .flatMap(List::stream)
                .forEach(place -> ids.add(place.group()));
        return ids;
    }

    private static <T> List<Place<T>> places(GroupState group, Set<T> people) {
        return people.stream()
                .map(person -> new Place<>(group.id(), group.kind(), person))
                .toList();
    }

    /** A group as the request says it. */
    record Stated(UUID id, @Nullable String reference, GroupKind kind, String name) {}

    /** Somebody's place in a group: a subject's or a learner's. */
    record Place<T>(UUID group, GroupKind kind, T person) {}
}
