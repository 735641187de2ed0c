package org.withme.learner.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.events.ReceivedEvent;

/** What other services say of a learner, in the order in which it happens. */
final class Happenings {

    private final InboxProjection projection;
    private final UUID learner;
    private Instant now = Instant.parse("2026-07-06T11:14:05Z");

    Happenings(InboxProjection projection, UUID learner) {
        this.projection = projection;
        this.learner = learner;
    }

    /** @param said the type, then names and values of the payload */
    Happenings then(String... said) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (int index = 1; index < said.length; index += 2) {
            data.put(said[index], said[index + 1]);
        }
        now = now.plusSeconds(60);
        QuarkusTransaction.requiringNew().run(() -> projection.handle(event(said[0], data)));
        return this;
    }

    private ReceivedEvent event(String type, ObjectNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "a-service",
                "its-events",
                type,
                learner,
                "learner",
                1,
                now,
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
