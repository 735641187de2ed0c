package org.withme.learner.message.way;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands so many e-mails to the mail server on a port, in one of three manners, and prints how many it took in a second. */
public final class MailRun {

    private static final URI SIGN_IN = URI.create("https://withme.example/inbox");
    private static final URI STOP =
            URI.create("https://withme.example/v1/messages/a-token-of-forty-characters/unsubscribe");

    private MailRun() {}

    /** Takes the manner ({@code way}, {@code peer}, {@code each-anew}), the port, and how many. */
    public static void main(String[] arguments) throws MessagingException {
        int port = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        Runnable one = arguments[0].equals("peer") ? peer(port) : way(port, arguments[0].equals("way") ? 1 : 0);
        repeat(one, count);
        long begin = System.nanoTime();
        repeat(one, count);
        System.out.println(count * 1e9 / (System.nanoTime() - begin));
        System.exit(0);
    }

    private static void repeat(Runnable one, int count) {
        for (int index = 0; index < count; index++) {
            one.run();
        }
    }

    private static Runnable way(int port, int keptOpen) {
        SmtpWay way = new SmtpWay(config(port, keptOpen), Clock.systemUTC());
        return () -> {
            if (!(way.handOver(message()) instanceof Handover.Accepted)) {
                throw new IllegalStateException("Not taken");
            }
        };
    }

    private static Runnable peer(int port) throws MessagingException {
        WaysConfig config = config(port, 1);
        Session session = SmtpConnection.session(config.smtp());
        Sender sender =
                new Sender(config.smtp().sender(), config.smtp().bouncesTo().orElse(null));
        Letter letter = Letter.of(
                message(),
                new InternetAddress("sam@college.example", true),
                sender,
                session,
                Clock.systemUTC().instant());
        Address[] to = letter.getAllRecipients();
        Transport transport = new SMTPTransport(session, new URLName("smtp", "localhost", port, null, null, null));
        transport.connect();
        return () -> {
            try {
                transport.sendMessage(letter, to);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                UUID.randomUUID(), WayKind.EMAIL, Purpose.WAITING, "sam@college.example", SIGN_IN, STOP);
    }

    private static WaysConfig config(int port, int keptOpen) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WaysConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "withme.message.smtp.url",
                                "smtp://localhost:" + port,
                                "withme.message.smtp.encryption",
                                "none",
                                "withme.message.smtp.kept-open",
                                String.valueOf(keptOpen)),
                        "benchmark",
                        100))
                .build()
                .getConfigMapping(WaysConfig.class);
    }
}
