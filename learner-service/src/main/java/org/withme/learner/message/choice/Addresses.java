package org.withme.learner.message.choice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.EmailAddress;
import org.withme.learner.message.way.WayKind;

/** What an address is, by each way. */
final class Addresses {

    private Addresses() {}

    /** As carriers take it; empty if it is none. */
    static Optional<String> of(WayKind kind, @Nullable String written) {
        return switch (kind) {
            case EMAIL -> EmailAddress.of(written);
            case TEXT -> TelephoneNumber.of(written);
        };
    }

    /** By which an address is known again, however its letters are written. */
    static String hash(String address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that its owner knows it, and nobody else does. */
    static String masked(WayKind kind, String address) {
        return switch (kind) {
            case EMAIL -> EmailAddress.masked(address);
            case TEXT -> TelephoneNumber.masked(address);
        };
    }
}
