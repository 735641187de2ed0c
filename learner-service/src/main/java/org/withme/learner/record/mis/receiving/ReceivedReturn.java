package org.withme.learner.record.mis.receiving;

import java.time.Instant;
import java.util.UUID;
import org.withme.learner.people.access.ActingCollege;

/** A return as it was received, about to be stored. */
record ReceivedReturn(
        UUID id,
        ActingCollege college,
        ReturnName name,
        boolean dryRun,
        Instant receivedAt,
        String traceparent,
        SpooledFile file) {}
