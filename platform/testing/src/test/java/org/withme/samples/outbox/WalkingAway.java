package org.withme.samples.outbox;

import org.withme.platform.events.Outbox;

/** Named like a use case, and none: nothing begins a transaction before it. */
class WalkingAway {

    void leave(Outbox outbox) {
        outbox.append("walked away");
    }
}
