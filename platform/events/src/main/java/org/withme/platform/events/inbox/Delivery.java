package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.events.ReceivedEvent;

/** What becomes of messages, in the running transaction: applied, dropped, left waiting, parked. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final StreamLedger ledger;
    private final ParkedStreams parking;
    private final MessageTable waiting;
    private final Reactions reactions;

    Delivery(Jdbi database, StreamLedger ledger, ParkedStreams parking, Reactions reactions) {
        this.ledger = ledger;
        this.parking = parking;
        this.waiting = new MessageTable(database, "inbox_waiting");
        this.reactions = reactions;
    }

    /** Delivers in the order given, each followed by what had waited for it. */
    void deliver(List<Message> messages) {
        Map<StreamKey, StreamState> states =
                ledger.lock(messages.stream().map(Message::key).toList());
        List<ReceivedEvent> due = new ArrayList<>();
        for (Message message : messages) {
            StreamState state = of(states, message.key());
            place(message, state, due);
            drain(state, due);
        }
        reactions.to(due);
        ledger.advance(states.values());
    }

    /** As {@link #deliver}, one message and nothing that waited: so that a failure is its own. */
    void deliverAlone(Message message) {
        Map<StreamKey, StreamState> states = ledger.lock(List.of(message.key()));
        List<ReceivedEvent> due = new ArrayList<>();
        place(message, of(states, message.key()), due);
        reactions.to(due);
        ledger.advance(states.values());
    }

    /** The message that had waited and is next now. */
    Optional<Message> nextWaiting(StreamKey key) {
        StreamState state = locked(key);
        return state.waited() && !state.parked() ? nextWaiting(state) : Optional.empty();
    }

    /** Stops the stream at a message that failed for good, unless it took effect meanwhile. */
    void park(Message message, String reason) {
        StreamState state = locked(message.key());
        if (message.version() > state.version()) {
            park(message, state, reason);
        }
    }

    /**
     * Delivers what a parked stream holds back, so many at most and in one go. Returns how many; fewer than that, and
     * nothing keeps the stream any more, it is released.
     */
    int replay(StreamKey key, int most) {
        StreamState state = locked(key);
        List<ReceivedEvent> due = new ArrayList<>();
        int applied = 0;
        for (Message next : parking.from(key, state.version() + 1, most)) {
            if (next.version() > state.version() + 1) {
                break;
            }
            reactions.read(next).ifPresent(due::add);
            state.advance();
            applied++;
        }
        reactions.to(due);
        ledger.advance(List.of(state));
        parking.removeUpTo(key, state.version());
        if (applied < most) {
            parking.release(key);
        }
        return applied;
    }

    /** Passes over the message that a parked stream stopped at; empty if it is not of that version. */
    Optional<Message> skip(StreamKey key, long version) {
        StreamState state = locked(key);
        Optional<Message> first =
                parking.first(key).filter(message -> message.version() == version && version == state.version() + 1);
        if (first.isPresent()) {
            state.advance();
            ledger.advance(List.of(state));
            parking.removeUpTo(key, version);
        }
        return first;
    }

    private StreamState locked(StreamKey key) {
        return of(ledger.lock(List.of(key)), key);
    }

    private static StreamState of(Map<StreamKey, StreamState> locked, StreamKey key) {
        return Objects.requireNonNull(locked.get(key));
    }

    private void place(Message message, StreamState state, List<ReceivedEvent> due) {
        if (message.version() <= state.version()) {
            return;
        }
        if (state.parked()) {
            parking.add(message);
        } else if (message.version() > state.version() + 1) {
            waiting.add(message);
            state.expectWaiting();
        } else {
            take(message, state, due);
        }
    }

    private void take(Message message, StreamState state, List<ReceivedEvent> due) {
        try {
            reactions.read(message).ifPresent(due::add);
            state.advance();
        } catch (BrokenContract e) {
            park(message, state, e.reason());
        }
    }

    private void drain(StreamState state, List<ReceivedEvent> due) {
        while (state.waited() && !state.parked()) {
            Optional<Message> next = nextWaiting(state);
            if (next.isEmpty()) {
                return;
            }
            take(next.get(), state, due);
        }
    }

    private Optional<Message> nextWaiting(StreamState state) {
        return waiting.firstFrom(state.key(), state.version() + 1)
                .filter(first -> first.version() == state.version() + 1);
    }

    private void park(Message message, StreamState state, String reason) {
        parking.park(message, reason);
        state.park();
        LOG.warnf(
                "Parked stream %s of %s on %s at version %d (%s): %s",
                message.key().stream(),
                message.key().source(),
                message.key().topic(),
                message.version(),
                message.type(),
                reason);
    }
}
