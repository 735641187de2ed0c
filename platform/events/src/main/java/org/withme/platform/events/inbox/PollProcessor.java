package org.withme.platform.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.EventsConfig;

/**
 * Processes what one poll or several brought: all in one transaction, and if that fails in halves, down to the messages that are
 * to blame.
 */
@ApplicationScoped
class PollProcessor {

    private static final Logger LOG = Logger.getLogger(PollProcessor.class);
    private static final int PROBE_SECONDS = 2;

    private final Delivery delivery;
    private final StreamLedger ledger;
    private final Sources sources;
    private final DataSource dataSource;
    private final EventsConfig.Inbox config;

    PollProcessor(Delivery delivery, StreamLedger ledger, Sources sources, DataSource dataSource, EventsConfig config) {
        this.delivery = delivery;
        this.ledger = ledger;
        this.sources = sources;
        this.dataSource = dataSource;
        this.config = config.inbox();
    }

    /** Nothing was decided about the messages: ask again later. */
    static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    Message message(ConsumerRecord<byte[], byte[]> consumed) {
        return Message.of(consumed, sources);
    }

    /**
     * Returns when every message took effect, waits or is parked, and that is committed. Throws {@link NotNow} if the
     * infrastructure failed or a rebuild is running; what was done by then stays done and is dropped the next time.
     */
    void process(List<Message> messages) {
        Optional<RuntimeException> failure = processTogether(messages);
        if (failure.isPresent()) {
            LOG.warnf(
                    "%d messages failed together and are repeated in halves: %s",
                    messages.size(), failure.get().getMessage());
            repeatInHalves(messages);
        }
    }

    private void repeatInHalves(List<Message> failed) {
        if (failed.size() == 1) {
            processAlone(failed.get(0));
            return;
        }
        int middle = failed.size() / 2;
        for (List<Message> half : List.of(failed.subList(0, middle), failed.subList(middle, failed.size()))) {
            if (half.size() == 1 || processTogether(half).isPresent()) {
                repeatInHalves(half);
            }
        }
    }

    /** Why nothing of it took effect; empty if all did. */
    private Optional<RuntimeException> processTogether(List<Message> messages) {
        try {
            inTransaction(() -> {
                delivery.deliver(messages);
                return null;
            });
            return Optional.empty();
        } catch (NotNow e) {
            throw e;
        } catch (RuntimeException e) {
            passOn(e);
            return Optional.of(e);
        }
    }

    private void processAlone(Message message) {
        settle(message);
        Optional<Message> next;
        do {
            next = inTransaction(() -> delivery.nextWaiting(message.key()));
            next.ifPresent(this::settle);
        } while (next.isPresent());
    }

    private void settle(Message message) {
        for (int attempt = 1; ; attempt++) {
            try {
                inTransaction(() -> {
                    delivery.deliverAlone(message);
                    return null;
                });
                return;
            } catch (NotNow e) {
                throw e;
            } catch (RuntimeException e) {
                passOn(e);
                if (attempt >= config.tries()) {
                    park(message, e, attempt);
                    return;
                }
            }
        }
    }

    private void park(Message message, RuntimeException failure, int attempts) {
        String reason = failure instanceof HandlerFailed failed ? failed.reason() : rootKind(failure);
        LOG.warnf(
                failure,
                "Message %d of stream %s failed %d times",
                message.version(),
                message.key().stream(),
                attempts);
        inTransaction(() -> {
            delivery.park(message, reason);
            return null;
        });
    }

    /** Runs in a transaction of its own that a rebuild cannot overlap. */
    <T> T inTransaction(Callable<T> work) {
        TransactionRunnerOptions transaction = QuarkusTransaction.requiringNew()
                .timeout((int) config.transactionTimeout().toSeconds());
        try {
            return transaction.call(() -> {
                if (!ledger.enter()) {
                    throw new NotNow("a projection is being rebuilt", null);
                }
                return work.call();
            });
        } catch (NotNow | HandlerFailed e) {
            throw e;
        } catch (RuntimeException e) {
            passOn(e);
            throw e;
        }
    }

    private void passOn(RuntimeException failure) {
        if (Infrastructure.failed(failure) || !databaseAnswers()) {
            throw new NotNow(rootKind(failure), failure);
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String rootKind(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
