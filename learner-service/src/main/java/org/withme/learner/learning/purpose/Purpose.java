package org.withme.learner.learning.purpose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purpose as it is offered now.
 *
 * @param inPlainWords all of it for who reads little English; null if the words themselves are plain enough
 */
public record Purpose(
        UUID id,
        int version,
        String title,
        String whatToExpect,
        String whatYouLeaveWith,
        @Nullable String inPlainWords,
        int minutes) {}
