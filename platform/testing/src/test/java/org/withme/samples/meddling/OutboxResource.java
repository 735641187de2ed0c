package org.withme.samples.meddling;

import org.withme.platform.events.Outbox;

class OutboxResource {

    private final Outbox outbox;

    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    String show() {
        return outbox.toString();
    }
}
