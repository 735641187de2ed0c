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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.withme.platform.effort.CurrentEffort;

/** Where a use case leaves its events: they are published if, and only if, its transaction commits. */
@ApplicationScoped
public class Outbox {

    /** Far below what Kafka carries: a row that cannot be published would stop its lane. */
    private static final int MAX_PAYLOAD_BYTES = 512 * 1024;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final EventsConfig config;
    private final OutboxWakeUp wakeUp;
    private final CurrentActor actor;
    private final CurrentEffort effort;
    private final ObjectMapper json;

    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            EventsConfig config,
            OutboxWakeUp wakeUp,
            CurrentActor actor,
            CurrentEffort effort,
            ObjectMapper json) {
        this.dataSource = dataSource;
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
     * Appends the rows of a query to a transaction that the caller manages on a plain connection. The query gives
     * {@code lane text, stream uuid, ordinal bigint, type text, payload jsonb}, one row per event, each in the stream of a
     * learner; ordinals order the events of a stream and the whole. Call {@link #wake} after the commit.
     *
     * @return how many events were appended
     */
    public int appendAll(Connection connection, Actor actor, String query) throws SQLException {
        List<String> lanes = List.copyOf(config.lanes().keySet());
        try (PreparedStatement append = connection.prepareStatement(OutboxSql.appendSelected(query))) {
            append.setArray(1, connection.createArrayOf("text", lanes.toArray()));
            append.setArray(
                    2,
                    connection.createArrayOf(
                            "text", lanes.stream().map(this::topic).toArray()));
            bindOrigin(append, 3, actor);
            return append.executeUpdate();
        }
    }

    /** Tells the relay of a lane that a transaction with rows of {@link #appendAll} was committed. */
    public void wake(String lane) {
        wakeUp.ring(lane);
    }

    private void append(List<DomainEvent> all, List<String> traces) {
        if (all.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended in the transaction of its change, and there is none");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement append = connection.prepareStatement(OutboxSql.APPEND_EVENTS)) {
            append.setArray(1, texts(connection, all, DomainEvent::lane));
            append.setArray(2, texts(connection, all, event -> topic(event.lane())));
            append.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", all.stream().map(DomainEvent::stream).toArray()));
            append.setArray(4, texts(connection, all, DomainEvent::streamKind));
            append.setArray(5, texts(connection, all, DomainEvent::type));
            append.setArray(6, texts(connection, all, this::payload));
            append.setArray(7, connection.createArrayOf("text", traces.toArray()));
            bindOrigin(append, 8, actor.get());
            append.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
        wakeAfterCommit(all.stream().map(DomainEvent::lane).collect(Collectors.toSet()));
    }

    private void bindOrigin(PreparedStatement append, int first, Actor actor) throws SQLException {
        append.setString(first, actor.subject());
        append.setString(first + 1, actor.capacity());
        append.setString(first + 2, TraceParent.current());
        append.setString(first + 3, effort.purpose().orElse(null));
    }

    private void wakeAfterCommit(Set<String> lanes) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    lanes.forEach(wakeUp::ring);
                }
            }
        });
    }

    private java.sql.Array texts(Connection connection, List<DomainEvent> events, Function<DomainEvent, String> text)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(text).toArray());
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
