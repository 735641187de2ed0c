package org.withme.learner.learning.reflection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reflection as somebody reads it with whom it is shared. */
record SharedReflection(
        UUID id,
        UUID learnerId,
        String words,
        About.@Nullable Kind aboutKind,
        @Nullable UUID aboutId,
        Instant writtenAt,
        @Nullable Instant changedAt) {

    ReflectionView view(String whoReads) {
        return new ReflectionView(
                id, learnerId, words, About.of(aboutKind, aboutId), writtenAt, changedAt, whoReads, null);
    }
}
