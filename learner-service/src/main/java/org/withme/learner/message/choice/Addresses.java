package org.withme.learner.message.choice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** So that its owner knows it, and nobody else does. */
    static String masked(WayKind kind, String address) {
        return switch (kind) {
            case EMAIL -> EmailAddress.masked(address);
            case TEXT -> TelephoneNumber.masked(address);
        };
    }
}
