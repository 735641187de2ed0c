package org.withme.platform.events.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.OutboxWakeUp;

/**
 * The loop of one lane: elected, it publishes what is unpublished, oldest first, and marks it; over again when it is
 * woken. A failure of either side costs it nothing but time: what was not marked is sent again.
 */
final class LaneRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(LaneRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String lane;
    private final EventsConfig.Relay config;
    private final Jdbi database;
    private final Publisher publisher;
    private final OutboxWakeUp wakeUp;
    private final RelayMetrics metrics;
    private final Heart heart;
    private Optional<String> filled = Optional.empty();
    private boolean failed;
    private volatile boolean stopping;

    LaneRelay(
            String lane,
            EventsConfig.Relay config,
            Jdbi database,
            Publisher publisher,
            OutboxWakeUp wakeUp,
            RelayMetrics metrics,
            Heart heart) {
        this.lane = lane;
        this.config = config;
        this.database = database;
        this.publisher = publisher;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
        this.heart = heart;
    }

    void stop() {
        stopping = true;
        wakeUp.wake(lane);
    }

    @Override
    public void run() {
        try (publisher) {
            while (!stopping) {
                candidate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            metrics.leading(lane, false);
        }
    }

    private void candidate() throws InterruptedException {
        try (LaneStore store = LaneStore.open(database, lane)) {
            while (!stopping && !store.tryLead()) {
                wakeUp.await(lane, config.election());
            }
            if (!stopping) {
                LOG.infof("Relay leads lane %s", lane);
                filled = Optional.empty();
                metrics.leading(lane, true);
                lead(store);
            }
        } catch (JdbiException e) {
            LOG.warnf("Relay lost the database in lane %s and stands for election again: %s", lane, e.getMessage());
            pause();
        } catch (RuntimeException | Error e) { // a thread that ended would leave the lane without a relay
            LOG.errorf(e, "Relay of lane %s failed and starts again", lane);
            publisher.close();
            pause();
        } finally {
            metrics.leading(lane, false);
        }
    }

    private void lead(LaneStore store) throws InterruptedException {
        while (!stopping) {
            try {
                keepCluster(store);
                Optional<Instant> whole = publishBacklog(store);
                metrics.reachable(lane, true);
                heart.beat(whole, publisher);
                wakeUp.await(lane, config.poll());
            } catch (KafkaException e) {
                LOG.warnf("Relay cannot publish lane %s now, the backlog waits: %s", lane, reason(e));
                metrics.reachable(lane, false);
                publisher.close();
                pause();
                store.cluster(); // still connected, still leading?
            }
        }
    }

    /**
     * Returns up to which moment everything is published, if it came to an end. Where that takes long, it says on the way
     * how far the topic is whole: whatever stood in the outbox at a moment is published when its last row is.
     */
    private Optional<Instant> publishBacklog(LaneStore store) throws InterruptedException {
        Optional<LaneStore.Horizon> horizon = Optional.empty();
        while (!stopping) {
            Instant looked = Instant.ofEpochMilli(System.currentTimeMillis());
            List<OutboxRow> rows = store.unpublished(config.batch());
            publish(store, rows);
            keepCluster(store);
            if (rows.size() < config.batch()) {
                return Optional.of(looked);
            }
            long last = rows.get(rows.size() - 1).seq();
            if (horizon.filter(before -> last < before.seq()).isEmpty()) {
                heart.beat(horizon.map(LaneStore.Horizon::at), publisher);
                horizon = Optional.of(store.horizon());
            }
        }
        return Optional.empty();
    }

    /** A lane whose cluster is another one than that it was published to is published from its beginning. */
    private void keepCluster(LaneStore store) throws InterruptedException {
        String cluster = publisher.cluster();
        if (filled.equals(Optional.of(cluster))) {
            return;
        }
        Optional<String> before = store.cluster();
        if (before.isPresent() && !before.get().equals(cluster)) {
            LOG.warnf(
                    "Kafka cluster %s replaces %s: lane %s is published again from version 1",
                    cluster, before.get(), lane);
            publisher.ensureTopic();
            republish(store);
        }
        if (!stopping) {
            store.filled(cluster);
            filled = Optional.of(cluster);
        }
    }

    private void republish(LaneStore store) throws InterruptedException {
        long last = 0;
        List<OutboxRow> rows;
        do {
            rows = store.after(last, config.batch());
            publish(store, rows);
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1).seq();
        } while (!rows.isEmpty() && !stopping);
    }

    private void publish(LaneStore store, List<OutboxRow> rows) throws InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        Publisher.Outcome outcome = failed ? publisher.publishInTurns(rows) : publisher.publish(rows);
        failed = outcome.failure().isPresent();
        store.markPublished(outcome.acknowledged());
        metrics.published(lane, outcome.acknowledged().size());
        if (failed) {
            throw new KafkaException(
                    "Some events were refused", outcome.failure().get());
        }
    }

    private void pause() throws InterruptedException {
        long end = System.nanoTime() + RETRY.toNanos();
        for (long left = RETRY.toMillis(); left > 0 && !stopping; left = (end - System.nanoTime()) / 1_000_000) {
            wakeUp.await(lane, Duration.ofMillis(left));
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
