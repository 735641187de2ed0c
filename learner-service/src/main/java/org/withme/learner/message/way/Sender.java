package org.withme.learner.message.way;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom our e-mails are from, and where they are returned to. */
final class Sender {

    private static final String ID = "{id}";

    private final InternetAddress address;
    private final String domain;
    private final String bouncesTo;

    /** @throws IllegalArgumentException naming the setting that is no address */
    Sender(String sender, @Nullable String bouncesTo) {
        this.address = parsed("withme.message.smtp.sender", sender);
        this.domain = address.getAddress()
                .substring(address.getAddress().lastIndexOf('@') + 1)
                .toLowerCase(Locale.ROOT);
        this.bouncesTo = bouncesTo == null ? address.getAddress() : bouncesTo;
        parsed("withme.message.smtp.bounces-to", envelope(new UUID(0, 0)));
    }

    InternetAddress address() {
        return address;
    }

    String domain() {
        return domain;
    }

    /** The envelope's sender, to which a server returns the e-mail. */
    String envelope(UUID message) {
        return bouncesTo.replace(ID, message.toString());
    }

    /** The {@code Message-ID}; whoever returns the e-mail quotes it. */
    String messageId(UUID message) {
        return "<" + message + "@" + domain + ">";
    }

    private static InternetAddress parsed(String setting, String value) {
        try {
            return new InternetAddress(value, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(setting + " is no e-mail address.", e);
        }
    }
}
