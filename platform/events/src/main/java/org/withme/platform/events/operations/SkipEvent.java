package org.withme.platform.events.operations;

import org.withme.platform.events.inbox.Replay;
import org.withme.platform.problem.Violations;

/** The event to pass over: as the list of parked streams names it, so that nobody skips what they have not seen. */
record SkipEvent(String source, Long version, Replay.SkipReason reason) {

    private static final String MISSING = "It is missing.";

    Violations check() {
        return new Violations()
                .addIf(source == null, "/source", "source", MISSING, "Give the source of the parked stream.")
                .addIf(version == null, "/version", "version", MISSING, "Give the version at which it is parked.")
                .addIf(reason == null, "/reason", "reason", MISSING, "Say why it can never be repaired.");
    }
}
