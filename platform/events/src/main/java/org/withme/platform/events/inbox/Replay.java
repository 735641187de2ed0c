package org.withme.platform.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What an operator does about parked streams: look, repair the cause, replay in order or pass over what is beyond repair. */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    /** Applied in one transaction at most; it begins with one and doubles, so that slow events do not add up unnoticed. */
    private static final int TOGETHER = 128;

    /** A replay begins nothing more after this time: it answers well before whoever asked gives up. */
    private static final Duration LIMIT = Duration.ofMillis(1_500);

    private final PollProcessor processor;
    private final Delivery delivery;
    private final ParkedStreams parked;
    private final SkippedEvents skipped;
    private final CurrentCaller callers;
    private final int most;

    Replay(
            PollProcessor processor,
            Delivery delivery,
            ParkedStreams parked,
            SkippedEvents skipped,
            CurrentCaller callers,
            EventsConfig config) {
        this.processor = processor;
        this.delivery = delivery;
        this.parked = parked;
        this.skipped = skipped;
        this.callers = callers;
        this.most = config.inbox().replay();
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

    /**
     * How far a replay came. Nothing remains if the stream goes on; without a reason what remains did not fail, it is
     * still to be replayed.
     */
    public record Outcome(int applied, long remaining, Optional<String> reason) {}

    /** Why an event is passed over for good. */
    public enum SkipReason {
        /** No release can read it. */
        UNREADABLE,
        /** A later event of the stream says what it should have said. */
        SUPERSEDED,
        /** What it should have brought about was brought about otherwise. */
        DONE_OTHERWISE
    }

    /** A page of them in the order of topic, source and stream, behind the given position. */
    public List<Parked> page(String topic, String source, UUID stream, int limit) {
        return now(() -> parked.after(new StreamKey(topic, source, stream), limit));
    }

    /**
     * Lets the held back events take effect in order, up to the first that still fails, and no more than an answer can wait
     * for: the next replay goes on from there. Empty if no such stream is parked.
     */
    public Optional<Outcome> replay(String topic, UUID stream) {
        List<StreamKey> keys = now(() -> parked.keys(topic, stream));
        return keys.stream().map(this::replay).reduce(Replay::both);
    }

    /**
     * Passes over the event at which a stream stopped, for good, and replays what is behind it. Empty if no such stream is
     * parked.
     *
     * @throws Problem 409 if it did not stop at that version
     */
    public Optional<Outcome> skip(String topic, UUID stream, String source, long version, SkipReason reason) {
        StreamKey key = new StreamKey(topic, source, stream);
        String operator = callers.get().subject();
        boolean known = now(() -> {
            boolean isParked = parked.keys(topic, stream).contains(key);
            if (isParked) {
                skipped.add(delivery.skip(key, version).orElseThrow(Replay::stoppedElsewhere), reason, operator);
            }
            return isParked;
        });
        if (!known) {
            return Optional.empty();
        }
        LOG.infof("Skipped version %d of stream %s on %s: %s, by %s", version, stream, topic, reason, operator);
        return Optional.of(replay(key));
    }

    private Outcome replay(StreamKey key) {
        long end = System.nanoTime() + LIMIT.toNanos();
        int together = 1;
        boolean allWell = true;
        int applied = 0;
        while (true) {
            int next = Math.min(together, Math.max(1, most - applied));
            try {
                int done = now(() -> delivery.replay(key, next));
                applied += done;
                if (done < next) {
                    LOG.infof("Stream %s on %s goes on after %d events", key.stream(), key.topic(), applied);
                    return new Outcome(applied, 0, Optional.empty());
                }
                together = allWell ? Math.min(TOGETHER, 2 * together) : 1;
            } catch (NotApplied e) {
                if (next == 1) {
                    return stopped(key, applied, e.reason());
                }
                together = 1;
                allWell = false;
            }
            long remaining = applied < most && System.nanoTime() < end ? 0 : now(() -> parked.count(key));
            if (remaining > 0) {
                LOG.infof("Stream %s on %s came %d events further", key.stream(), key.topic(), applied);
                return new Outcome(applied, remaining, Optional.empty());
            }
        }
    }

    private Outcome stopped(StreamKey key, int applied, String reason) {
        LOG.infof("Stream %s on %s stays parked: %s", key.stream(), key.topic(), reason);
        return now(() -> {
            parked.parkAgain(key, reason);
            return new Outcome(applied, parked.count(key), Optional.of(reason));
        });
    }

    private <T> T now(Callable<T> work) {
        try {
            return processor.inTransaction(work);
        } catch (PollProcessor.NotNow e) {
            throw Problem.of(StandardProblem.UNAVAILABLE)
                    .detail("Events are not consumed now; try again.")
                    .because(e);
        }
    }

    private static Problem stoppedElsewhere() {
        return Problem.of(StandardProblem.CONFLICT).detail("The stream stopped at another version.");
    }

    private static Outcome both(Outcome one, Outcome other) {
        return new Outcome(
                one.applied() + other.applied(),
                one.remaining() + other.remaining(),
                one.reason().or(other::reason));
    }
}
