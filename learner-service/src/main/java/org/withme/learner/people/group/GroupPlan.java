package org.withme.learner.people.group;

import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /** A group as the request says it. */
    record Stated(UUID id, String reference, GroupKind kind, String name) {}

    /** Somebody's place in a group: a subject's or a learner's. */
    record Place<T>(UUID group, GroupKind kind, T person) {}
}
