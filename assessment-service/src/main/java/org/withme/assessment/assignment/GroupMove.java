package org.withme.assessment.assignment;

import java.util.UUID;

/** What is needed of {@code learner.group-joined.v1} and {@code learner.group-left.v1}; a group of nobody's college has no UKPRN. */
record GroupMove(UUID groupId, String ukprn) {

    GroupMove {
        if (groupId == null) {
            throw new IllegalArgumentException("Who joins or leaves says which group");
        }
    }
}
