package org.withme.learner.message.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.withme.learner.message.way.DeliveryReports;
import org.withme.platform.events.RecurringWork;

/**
 * Reads the mailbox of returned e-mails from time to time. An e-mail is deleted after what it says was told, so that a crash tells
 * it once more and loses nothing. One that cannot be read is moved aside; one that breaks the connection is read twice at most.
 */
@ApplicationScoped
class ReadingReturns {

    private static final Logger LOG = Logger.getLogger(ReadingReturns.class);
    private static final int TRIES = 2;

    private final ReturnsConfig config;
    private final DeliveryReports reports;
    private final MeterRegistry meters;
    private final Map<Mailbox.Place, Integer> tried = new HashMap<>();

    ReadingReturns(ReturnsConfig config, DeliveryReports reports, MeterRegistry meters) {
        this.config = config;
        this.reports = reports;
        this.meters = meters;
    }

    @Scheduled(every = "${withme.message.bounce.look:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.mailbox().url().isPresent()) {
            RecurringWork.look(LOG, "Returned e-mails", this::readAll);
        }
    }

    /** Everything that waits now, as far as the mail server and the database are there. */
    synchronized void readAll() {
        try (Mailbox mailbox = Mailbox.open(config.mailbox())) {
            List<Message> waiting = mailbox.waiting();
            tried.keySet().retainAll(mailbox.places(waiting));
            for (Message message : waiting) {
                take(mailbox, message);
            }
        } catch (MessagingException e) {
            LOG.infof("Returned e-mails are read later: %s", e.getClass().getSimpleName());
        }
    }

    private void take(Mailbox mailbox, Message message) throws MessagingException {
        MailReport report = read(mailbox, message);
        report.to(reports);
        if (report instanceof MailReport.NotUnderstood) {
            mailbox.moveAside(message);
        } else {
            mailbox.delete(message);
        }
        meters.counter(
                        "withme.message.returns",
                        "kind",
                        report.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }

    private MailReport read(Mailbox mailbox, Message message) throws MessagingException {
        Mailbox.Place place = mailbox.place(message);
        if (tried.merge(place, 1, Integer::sum) > TRIES) {
            return new MailReport.NotUnderstood();
        }
        byte[] source = mailbox.source(message).orElse(new byte[0]);
        tried.remove(place);
        try {
            return ReturnedEmail.read(source);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.infof(
                    "An e-mail in the mailbox of returns cannot be read: %s",
                    e.getClass().getSimpleName());
            return new MailReport.NotUnderstood();
        }
    }
}
