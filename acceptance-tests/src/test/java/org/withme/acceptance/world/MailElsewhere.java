package org.withme.acceptance.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server elsewhere, which answers to what was sent to it. */
public final class MailElsewhere {

    private static final String RETURNS = "bounces@withme.example";
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private MailElsewhere() {}

    /** Says that it has no such mailbox (RFC 3464), about an e-mail that it got, given as its source. */
    public static void returns(String email) {
        arrives("delivery-status", """
                Reporting-MTA: dns; mx.elsewhere.example

                Final-Recipient: rfc822; nobody@elsewhere.example
                Action: failed
                Status: 5.1.1""", idOf(email));
    }

    /** Says that its reader takes it for unwanted (RFC 5965). */
    public static void complainsAbout(String email) {
        arrives("feedback-report", """
                Feedback-Type: abuse
                User-Agent: Elsewhere/1.0
                Version: 1""", idOf(email));
    }

    private static String idOf(String email) {
        Matcher id = ID.matcher(email);
        if (!id.find()) {
            throw new AssertionError("An e-mail without a Message-ID:\n" + email);
        }
        return id.group(1);
    }

    private static void arrives(String type, String report, String about) {
        String source = """
                From: MAILER-DAEMON@elsewhere.example
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%2$s; boundary="b1"

                --b1
                Content-Type: text/plain

                What was sent is returned.
                --b1
                Content-Type: message/%2$s

                %3$s

                --b1
                Content-Type: text/rfc822-headers

                Message-ID: %4$s

                --b1--
                """.formatted(RETURNS, type, report, about).replace("\n", "\r\n");
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "localhost");
        settings.setProperty("mail.smtp.port", String.valueOf(Platform.running().smtpPort()));
        try {
            Transport.send(new MimeMessage(
                    Session.getInstance(settings), new ByteArrayInputStream(source.getBytes(US_ASCII))));
        } catch (MessagingException e) {
            throw new AssertionError("The mail server did not take a return", e);
        }
    }
}
