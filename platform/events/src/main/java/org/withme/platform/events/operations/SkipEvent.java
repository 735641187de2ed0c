package org.withme.platform.events.operations;

import org.withme.platform.events.inbox.Replay;
import org.withme.platform.problem.Violations;

/** The event to pass over: as the list of parked streams names it, so that nobody skips what they have not seen. */
record SkipEvent(String source, Long version, Replay.SkipReason reason) {

    Violations check() {
        return new Violations()
                .addIf(source == null, "/source", OperationsRule.MISSING_SOURCE)
                .addIf(version == null, "/version", OperationsRule.MISSING_VERSION)
                .addIf(reason == null, "/reason", OperationsRule.MISSING_REASON);
    }
}
