package org.withme.samples.outbox;

import org.withme.platform.events.Outbox;

class Walks {

    void store(Outbox outbox) {
        outbox.append("walked");
    }
}
