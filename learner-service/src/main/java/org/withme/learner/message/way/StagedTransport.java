package org.withme.learner.message.way;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A conversation with a mail server that knows how far it has come. */
final class StagedTransport extends SMTPTransport {

    private Stage stage = Stage.GREETING;

    StagedTransport(Session session, URLName server) {
        super(session, server);
    }

    Stage stage() {
        return stage;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.GREETING;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.SENT;
        super.finishData();
    }
}
