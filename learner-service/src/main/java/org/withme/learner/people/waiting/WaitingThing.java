package org.withme.learner.people.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the one who asks.
 *
 * @param thing its id among those of its kind, the same as long as it waits
 * @param learner whom it is about; null if it is about many, or about nobody
 * @param ukprn the college whose matter it is; null for nobody's
 * @param many how many of the same are waiting together
 * @param until by when it should be done; null if at no time
 * @param link where to do it
 */
public record WaitingThing(
        WaitingKind kind,
        String thing,
        @Nullable UUID learner,
        @Nullable String ukprn,
        int many,
        Instant since,
        @Nullable LocalDate until,
        String link) {}
