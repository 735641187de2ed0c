package org.withme.samples.tidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;

@ApplicationScoped
class PlanningWalks {

    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    PlanningWalks(Access access, Outbox outbox, Clock clock) {
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    String plan(String command) {
        access.require("may plan " + command.trim());
        outbox.append(command);
        return command + Instant.now(clock);
    }

    String list() {
        String walks = "walks".trim();
        access.recordRead(walks);
        return walks;
    }

    String show(String id) {
        return own(id).trim();
    }

    private String own(String id) {
        access.require("may see " + id);
        return id;
    }

    String about() {
        return "Walking is good.".trim();
    }
}
