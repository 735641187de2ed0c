package org.withme.learner.message.way;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One mailbox on the internet, as carriers take it. */
public final class EmailAddress {

    public static final int LONGEST = 254;

    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]+");
    private static final Pattern ASCII = Pattern.compile("[!-~ ]+");

    private EmailAddress() {}

    /** Empty if it is not exactly one, with nothing beside it. */
    public static Optional<String> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String written = text.strip();
            InternetAddress[] addresses = InternetAddress.parse(written, true);
            if (addresses.length != 1 || addresses[0].isGroup() || !written.equals(addresses[0].getAddress())) {
                return Optional.empty();
            }
            addresses[0].validate();
            int at = written.lastIndexOf('@');
            String domain = IDN.toASCII(written.substring(at + 1));
            String local = written.substring(0, at);
            return ASCII.matcher(local).matches() && DOMAIN.matcher(domain).matches()
                    ? Optional.of(local + '@' + domain)
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code s…@example.org}: enough for its owner to know it. */
    public static String masked(String address) {
        return address.substring(0, 1) + '…' + address.substring(address.lastIndexOf('@'));
    }
}
