package org.withme.learner.record.mis.working;

import java.time.Instant;
import java.util.UUID;
import org.withme.learner.record.mis.receiving.ImportState;
import org.withme.learner.record.mis.receiving.ReturnName;
import org.withme.platform.events.Actor;

/** A return whose turn it is. */
record ImportJob(
        UUID id,
        ReturnName name,
        Instant receivedAt,
        boolean dryRun,
        ImportState state,
        int attempts,
        Actor actor,
        String traceparent) {

    /** Whether it may be applied without asking: it was confirmed, or was being applied when it stopped. */
    boolean isDecided() {
        return state == ImportState.APPLYING;
    }
}
