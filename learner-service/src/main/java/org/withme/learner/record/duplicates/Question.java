package org.withme.learner.record.duplicates;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether two records are one person, as it is put to a person. */
interface Question {

    UUID id();

    Instant raisedAt();

    /** Whom it is about, as far as they are shown. */
    Stream<UUID> learners();
}
