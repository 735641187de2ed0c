package org.withme.learner.people.group;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A group as it stands.
 *
 * @param isOver whether it ended; a row brings it back
 * @param staff the subjects of those who are in it, by the names with which they were put in
 * @param learners the learners who are in it
 */
record GroupState(
        UUID id,
        String reference,
        GroupKind kind,
        String name,
        boolean isOver,
        Map<String, String> staff,
        Set<UUID> learners) {}
