package org.withme.learner.message.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.withme.learner.message.choice.Ways;
import org.withme.learner.message.delivery.HandingMessagesOver.Found;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.Way;
import org.withme.learner.message.way.WayKind;
import org.withme.platform.events.RecurringWork;

/**
 * Looks from time to time whom to tell, and hands over what is queued; on several instances at once, if there are. No transaction is
 * open while somebody else carries a message.
 */
@ApplicationScoped
class DeliveringMessages {

    private static final Logger LOG = Logger.getLogger(DeliveringMessages.class);

    private static final String MESSAGES = "Messages";

    /** A carrier that takes none of so many takes none now. */
    private static final int ENOUGH = 3;

    /** So often at most a look begins anew with the same work: what is left is for the next look. */
    static final int MOST_ROUNDS = 20;

    private final WritingMessages writing;
    private final HandingMessagesOver handing;
    private final Ways ways;

    DeliveringMessages(WritingMessages writing, HandingMessagesOver handing, Ways ways) {
        this.writing = writing;
        this.handing = handing;
        this.ways = ways;
    }

    @Scheduled(every = "${withme.message.delivery.look:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        RecurringWork.look(LOG, MESSAGES, this::writeAll);
    }

    @Scheduled(every = "${withme.message.delivery.look:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendMails() {
        RecurringWork.look(LOG, MESSAGES, () -> send(WayKind.EMAIL));
    }

    @Scheduled(every = "${withme.message.delivery.look:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendTexts() {
        RecurringWork.look(LOG, MESSAGES, () -> send(WayKind.TEXT));
    }

    private void writeAll() {
        handing.tidy();
        whileMany(writing::wake, WritingMessages.CHANGES_AT_ONCE);
        whileMany(writing::askForConfirmation, WritingMessages.AT_ONCE);
        whileMany(this::writeDue, WritingMessages.AT_ONCE);
    }

    private static void whileMany(IntSupplier work, int many) {
        for (int round = 1; work.getAsInt() == many && round < MOST_ROUNDS; round++) {
            // as many again may wait
        }
    }

    private int writeDue() {
        List<String> due = writing.due();
        due.forEach(this::write);
        return due.size();
    }

    private void write(String subject) {
        try {
            writing.write(subject);
        } catch (RuntimeException e) {
            if (RecurringWork.isAway(e)) {
                throw e; // nothing of what is due gets lost
            }
            LOG.errorf(
                    "What waits for somebody is looked at later, because of %s",
                    e.getClass().getName());
            writing.putOff(subject);
        }
    }

    private void send(WayKind kind) {
        ways.carrying(kind).ifPresent(way -> {
            int notTaken = 0;
            Optional<Found> found = handing.claim(kind);
            while (found.isPresent()) {
                notTaken = isTaken(way, found.get()) ? 0 : notTaken + 1;
                found = notTaken < ENOUGH ? handing.claim(kind) : Optional.empty();
            }
        });
    }

    /** Also if it is not to leave: then the carrier has nothing against it. */
    private boolean isTaken(Way way, Found found) {
        OutgoingMessage message = found.leaving();
        if (message == null) {
            return true;
        }
        Handover handover = handOver(way, message);
        handing.settle(message.id(), handover);
        return !(handover instanceof Handover.NotNow);
    }

    private static Handover handOver(Way way, OutgoingMessage message) {
        try {
            return way.handOver(message);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "A carrier failed in a way that is not foreseen: %s",
                    e.getClass().getName());
            return new Handover.Unknown();
        }
    }
}
