package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What becomes of messages, in the running transaction: applied, dropped, left waiting, parked. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final StreamLedger ledger;
    private final ParkedStreams parking;
    private final MessageShelf waiting;
    private final Reactions reactions;

    Delivery(DataSource dataSource, StreamLedger ledger, ParkedStreams parking, Reactions reactions) {
        this.ledger = ledger;
        this.parking = parking;
        this.waiting = new MessageShelf(dataSource, "inbox_waiting");
        this.reactions = reactions;
    }

    /** Delivers in the order given, each followed by what had waited for it. Returns how many were applied. */
    int deliver(List<Message> messages) throws SQLException {
        Map<StreamKey, StreamState> states =
                ledger.lock(messages.stream().map(Message::key).toList());
        int applied = 0;
        for (Message message : messages) {
            StreamState state = states.get(message.key());
            applied += deliver(message, state);
            applied += drain(state);
        }
        ledger.advance(states.values());
        return applied;
    }

    /** As {@link #deliver}, one message and nothing that waited: so that a failure is its own. */
    void deliverAlone(Message message) throws SQLException {
        Map<StreamKey, StreamState> states = ledger.lock(List.of(message.key()));
        deliver(message, states.get(message.key()));
        ledger.advance(states.values());
    }

    /** The message that had waited and is next now. */
    Optional<Message> nextWaiting(StreamKey key) throws SQLException {
        StreamState state = ledger.lock(List.of(key)).get(key);
        return state.waited() && !state.parked() ? nextWaiting(state) : Optional.empty();
    }

    /** Stops the stream at a message that failed for good, unless it took effect meanwhile. */
    void park(Message message, String reason) throws SQLException {
        StreamState state = ledger.lock(List.of(message.key())).get(message.key());
        if (message.version() > state.version()) {
            park(message, state, reason);
        }
    }

    /** Delivers the first message that a parked stream holds back; releases the stream if nothing keeps it any more. */
    boolean replayNext(StreamKey key) throws SQLException {
        StreamState state = ledger.lock(List.of(key)).get(key);
        parking.removeUpTo(key, state.version());
        Optional<Message> first = parking.first(key);
        if (first.isEmpty() || first.get().version() > state.version() + 1) {
            parking.release(key);
            return false;
        }
        reactions.to(first.get());
        state.advance();
        ledger.advance(List.of(state));
        return true;
    }

    private int deliver(Message message, StreamState state) throws SQLException {
        if (message.version() <= state.version()) {
            return 0;
        }
        if (state.parked()) {
            parking.add(message);
            return 0;
        }
        if (message.version() > state.version() + 1) {
            waiting.add(message);
            state.expectWaiting();
            return 0;
        }
        return apply(message, state);
    }

    private int apply(Message message, StreamState state) throws SQLException {
        try {
            reactions.to(message);
            state.advance();
            return 1;
        } catch (BrokenContract e) {
            park(message, state, e.getMessage());
            return 0;
        }
    }

    private int drain(StreamState state) throws SQLException {
        int applied = 0;
        while (state.waited() && !state.parked()) {
            Optional<Message> next = nextWaiting(state);
            if (next.isEmpty()) {
                return applied;
            }
            applied += apply(next.get(), state);
        }
        return applied;
    }

    private Optional<Message> nextWaiting(StreamState state) throws SQLException {
        return waiting.firstFrom(state.key(), state.version() + 1)
                .filter(first -> first.version() == state.version() + 1);
    }

    private void park(Message message, StreamState state, String reason) throws SQLException {
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
