package org.withme.learner.message.way;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address as mail servers take it: one, without a name, its domain in ASCII. */
final class Recipient {

    private Recipient() {}

    /** Empty if no mail server could take it. */
    static Optional<InternetAddress> of(String address) {
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        try {
            String sent = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
            InternetAddress only = new InternetAddress(sent, true);
            return sent.equals(only.getAddress())
                            && StandardCharsets.US_ASCII.newEncoder().canEncode(sent)
                    ? Optional.of(only)
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
