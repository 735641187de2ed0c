package org.withme.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.withme.platform.effort.CurrentEffort;

/** Where a use case leaves its events: they are published if, and only if, its transaction commits. */
@ApplicationScoped
public class Outbox {

    /** Far below what Kafka carries: a row that cannot be published would stop its lane. */
    private static final int MAX_PAYLOAD_BYTES = 512 * 1024;

    private final Jdbi database;
    private final TransactionSynchronizationRegistry transaction;
    private final EventsConfig config;
    private final OutboxWakeUp wakeUp;
    private final CurrentActor actor;
    private final CurrentEffort effort;
    private final ObjectMapper json;

    Outbox(
            Jdbi database,
            TransactionSynchronizationRegistry transaction,
            EventsConfig config,
            OutboxWakeUp wakeUp,
            CurrentActor actor,
            CurrentEffort effort,
            ObjectMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.config = config;
        this.wakeUp = wakeUp;
        this.actor = actor;
        this.effort = effort;
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .addMixIn(DomainEvent.class, PayloadOnly.class);
    }

    /**
     * Appends to the running transaction, in the order given; versions are taken and the streams stay locked to commit.
     * Give several events of one use case in one call: their streams are then locked in id order.
     */
    public void append(DomainEvent... events) {
        append(List.of(events), Collections.nCopies(events.length, null));
    }

    /** As {@link #append}, for whoever reacts to several events at once: outside of any trace each goes on with that of its cause. */
    public void appendCaused(List<Caused> events) {
        append(
                events.stream().map(Caused::event).toList(),
                events.stream()
                        .map(each -> each.by().traceparent())
                        .map(trace -> trace.isEmpty() ? null : trace)
                        .toList());
    }

    /** An event that comes of another. */
    public record Caused(ReceivedEvent by, DomainEvent event) {}

    /**
     * Appends the rows of a query to a transaction that the caller manages on a handle. The query gives
     * {@code lane text, stream uuid, ordinal bigint, type text, payload jsonb}, one row per event, each in the stream of a
     * learner; ordinals order the events of a stream and the whole. Call {@link #wake} after the commit.
     *
     * @param parameters what the query's names stand for
     * @return how many events were appended
     */
    public int appendAll(Handle handle, Actor actor, String query, Map<String, ?> parameters) {
        List<String> lanes = List.copyOf(config.lanes().keySet());
        return by(actor, handle.createUpdate(OutboxSql.appendSelected(query)))
                .bindArray("lanes", String.class, lanes)
                .bindArray(
                        "topics", String.class, lanes.stream().map(this::topic).toList())
                .bindMap(parameters)
                .execute();
    }

    /** Tells the relay of a lane that a transaction with rows of {@link #appendAll} was committed. */
    public void wake(String lane) {
        wakeUp.wake(lane);
    }

    private void append(List<DomainEvent> all, List<String> traces) {
        if (all.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended in the transaction of its change, and there is none");
        }
        database.useHandle(handle -> by(actor.get(), handle.createUpdate(OutboxSql.APPEND_EVENTS))
                .bindArray("lanes", String.class, each(all, DomainEvent::lane))
                .bindArray("topics", String.class, each(all, event -> topic(event.lane())))
                .bindArray("streams", UUID.class, each(all, DomainEvent::stream))
                .bindArray("kinds", String.class, each(all, DomainEvent::streamKind))
                .bindArray("types", String.class, each(all, DomainEvent::type))
                .bindArray("payloads", String.class, each(all, this::payload))
                .bindArray("traces", String.class, traces)
                .execute());
        wakeAfterCommit(all.stream().map(DomainEvent::lane).collect(Collectors.toSet()));
    }

    private Update by(Actor actor, Update append) {
        return append.bind("actor", actor.subject())
                .bind("capacity", actor.capacity())
                .bind("trace", TraceParent.current())
                .bind("effort", effort.purpose());
    }

    private void wakeAfterCommit(Set<String> lanes) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    lanes.forEach(wakeUp::wake);
                }
            }
        });
    }

    private static <T> List<T> each(List<DomainEvent> events, Function<DomainEvent, T> value) {
        return events.stream().map(value).toList();
    }

    private String topic(String lane) {
        String topic = config.lanes().get(lane);
        if (topic == null) {
            throw new IllegalArgumentException("There is no outbox lane " + lane + ": set withme.events.lanes." + lane);
        }
        return topic;
    }

    private String payload(DomainEvent event) {
        try {
            String payload = json.writeValueAsString(event);
            if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
                throw new IllegalArgumentException(event.type() + " is larger than " + MAX_PAYLOAD_BYTES
                        + " bytes: events carry ids, not content");
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.type() + " cannot be written as JSON", e);
        }
    }

    /** What addresses the event travels in the envelope. */
    @JsonIgnoreProperties({"type", "stream", "streamKind", "lane"})
    private interface PayloadOnly {}
}
