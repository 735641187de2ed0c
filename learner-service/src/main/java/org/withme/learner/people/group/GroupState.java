package org.withme.learner.people.group;

import java.util.Set;
import java.util.UUID;

/**
 * A group as it stands.
 *
 * @param isOver whether it ended; a row brings it back
 * @param staff the subjects of those who are in it
 * @param learners the learners who are in it
 */
record GroupState(
        UUID id,
        String reference,
        GroupKind kind,
        String name,
        boolean isOver,
        Set<String> staff,
        Set<UUID> learners) {}
