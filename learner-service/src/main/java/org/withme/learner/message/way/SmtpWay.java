package org.withme.learner.message.way;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.jboss.logging.Logger;

/** Through a mail server. */
@ApplicationScoped
class SmtpWay implements Way {

    private static final Logger LOG = Logger.getLogger(SmtpWay.class);
    private static final Handover NO_ADDRESS = new Handover.Refused("address-invalid");

    private final WaysConfig config;
    private final Clock clock;
    private final Sender sender;
    private final Session session;
    private final SmtpConnections connections;

    SmtpWay(WaysConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.sender =
                new Sender(config.smtp().sender(), config.smtp().bouncesTo().orElse(null));
        this.session = SmtpConnection.session(config.smtp());
        this.connections = new SmtpConnections(config.smtp());
    }

    @Override
    public boolean carries(WayKind kind) {
        return kind == WayKind.EMAIL && Carriers.ofEmail(config) == WaysConfig.Carrier.SMTP;
    }

    @Override
    public Handover handOver(OutgoingMessage message) {
        Optional<String> to = EmailAddress.of(message.to());
        if (to.isEmpty()) {
            return NO_ADDRESS;
        }
        Letter letter;
        try {
            letter = Letter.of(message, new InternetAddress(to.get(), true), sender, session, clock.instant());
        } catch (MessagingException e) {
            throw new IllegalStateException("An e-mail that cannot be written", e);
        }
        long deadline = connections.deadline();
        SmtpConnection kept = connections.kept();
        Handover handover = kept == null ? sendAnew(letter, deadline) : sendOn(kept, letter, deadline);
        if (!(handover instanceof Handover.Accepted)) {
            LOG.infof("An e-mail was not taken by the mail server: %s", handover);
        }
        return handover;
    }

    /** A server closes what it finds idle: if that is all that happened, a new connection takes the e-mail. */
    private Handover sendOn(SmtpConnection kept, Letter letter, long deadline) {
        try {
            return send(kept, false, letter, deadline);
        } catch (MessagingException e) {
            return Verdict.connectionWasClosed(kept.stage(), e)
                    ? sendAnew(letter, deadline)
                    : Verdict.of(kept.stage(), e);
        }
    }

    private Handover sendAnew(Letter letter, long deadline) {
        SmtpConnection connection = new SmtpConnection(config.smtp(), sender.domain());
        try {
            return send(connection, true, letter, deadline);
        } catch (MessagingException e) {
            return Verdict.of(connection.stage(), e);
        }
    }

    private Handover send(SmtpConnection connection, boolean open, Letter letter, long deadline)
            throws MessagingException {
        ScheduledFuture<?> watch = connections.watch(connection, deadline);
        boolean done = false;
        try {
            if (open) {
                connection.open(session);
            }
            connection.send(letter);
            done = true;
        } finally {
            if (watch.cancel(false) && done) {
                connections.keep(connection);
            } else {
                connection.abort();
            }
        }
        return new Handover.Accepted();
    }

    @PreDestroy
    void stop() {
        connections.close();
    }
}
