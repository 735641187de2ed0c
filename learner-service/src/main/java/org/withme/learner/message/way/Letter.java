package org.withme.learner.message.way;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** One e-mail: the fixed words, and the headers by which machines know what it is, how to stop it and whose it was. */
final class Letter extends SMTPMessage {

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(OutgoingMessage message, InternetAddress to, Sender sender, Session session, Instant now)
            throws MessagingException {
        Letter letter = new Letter(session, sender.messageId(message.id()));
        letter.setEnvelopeFrom(sender.envelope(message.id()));
        letter.setFrom(sender.address());
        letter.setRecipient(Message.RecipientType.TO, to);
        letter.setSubject(MessageWords.of(message.purpose()).subject());
        letter.setSentDate(Date.from(now));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        letter.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
        letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        letter.setContent(content(message));
        letter.saveChanges();
        return letter;
    }

    private static MimeMultipart content(OutgoingMessage message) throws MessagingException {
        MessageWords words = MessageWords.of(message.purpose());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(words.plain(message.link(), message.unsubscribe()), "utf-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(words.html(message.link(), message.unsubscribe()), "utf-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
