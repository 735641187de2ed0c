package org.withme.learner.record.mis.receiving;

import java.time.Instant;
import java.util.UUID;

/** A return as it was received, about to be stored. */
record ReceivedReturn(
        UUID id,
        MisAccess.College college,
        ReturnName name,
        boolean dryRun,
        Instant receivedAt,
        String traceparent,
        SpooledFile file) {}
