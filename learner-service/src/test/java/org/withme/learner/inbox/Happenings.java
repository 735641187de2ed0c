package org.withme.learner.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** What other services say of a learner, in the order in which it happens. */
final class Happenings {

    static final String CRITERION = "Plans a week of meals";

    private final EventHandler projection;
    private final UUID learner;
    private Instant now = Instant.parse("2026-07-06T11:14:05Z");

    Happenings(EventHandler projection, UUID learner) {
        this.projection = projection;
        this.learner = learner;
    }

    /** From that moment on. */
    Happenings from(Instant moment) {
        now = moment;
        return this;
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

    /** Something about a criterion of an assessment at Ashdown. */
    Happenings judged(String type, String assessment, String criterion, String... more) {
        List<String> said = new ArrayList<>(List.of(
                type,
                "assessmentId",
                assessment,
                "criterionId",
                criterion,
                "criterion",
                CRITERION,
                "ukprn",
                "90000001"));
        said.addAll(List.of(more));
        return then(said.toArray(String[]::new));
    }

    Happenings followUpIsDue(String id) {
        return then("iag.follow-up-due.v1", "followUpId", id, "reason", "WITHDRAWAL", "dueOn", "2026-07-13");
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
