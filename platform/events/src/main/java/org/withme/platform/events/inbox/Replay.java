package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What an operator does about parked streams: look, repair the cause, replay in order. */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Polls polls;
    private final Delivery delivery;
    private final ParkedStreams parked;

    Replay(Polls polls, Delivery delivery, ParkedStreams parked) {
        this.polls = polls;
        this.delivery = delivery;
        this.parked = parked;
    }

    /** A parked stream: where it stopped and why, and how many events are held back. No value of any event. */
    public record Parked(
            String topic,
            String source,
            UUID stream,
            long version,
            String type,
            String reason,
            Instant since,
            long events) {}

    /** How far a replay came; the reason why it stopped again is empty if the stream goes on. */
    public record Outcome(int applied, Optional<String> reason) {}

    /** A page of them in the order of topic, source and stream, behind the given position. */
    public List<Parked> page(String topic, String source, UUID stream, int limit) {
        return now(() -> parked.after(new StreamKey(topic, source, stream), limit));
    }

    /**
     * Lets the held back events take effect in order, each in a transaction of its own, up to the first that still
     * fails. Empty if no such stream is parked.
     */
    public Optional<Outcome> replay(String topic, UUID stream) {
        List<StreamKey> keys = now(() -> parked.keys(topic, stream));
        return keys.stream().map(this::replay).reduce(Replay::both);
    }

    private Outcome replay(StreamKey key) {
        int applied = 0;
        try {
            while (now(() -> delivery.replayNext(key))) {
                applied++;
            }
        } catch (BrokenContract | HandlerFailed e) {
            String reason = e.getMessage();
            LOG.infof("Stream %s on %s stays parked: %s", key.stream(), key.topic(), reason);
            now(() -> {
                parked.parkAgain(key, reason);
                return null;
            });
            return new Outcome(applied, Optional.of(reason));
        }
        LOG.infof("Stream %s on %s goes on after %d events", key.stream(), key.topic(), applied);
        return new Outcome(applied, Optional.empty());
    }

    private <T> T now(Callable<T> work) {
        try {
            return polls.inTransaction(work);
        } catch (Polls.NotNow e) {
            throw Problem.of(StandardProblem.UNAVAILABLE)
                    .detail("Events are not consumed now; try again.")
                    .because(e);
        }
    }

    private static Outcome both(Outcome one, Outcome other) {
        return new Outcome(one.applied() + other.applied(), one.reason().or(other::reason));
    }
}
