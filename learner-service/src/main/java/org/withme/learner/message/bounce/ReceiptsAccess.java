package org.withme.learner.message.bounce;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** Only the carrier that knows the token says what became of a message. */
@Singleton
class ReceiptsAccess {

    /** Nobody of the realm has it: it comes with the token alone. */
    static final String CARRIER = "message-carrier";

    /** Set by {@link CarrierMechanism}, and by nothing that a token of the realm says. */
    static final String KNOWN = "message-carrier-known";

    private final SecurityIdentity identity;

    ReceiptsAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    void requireCarrier() {
        if (!Boolean.TRUE.equals(identity.getAttribute(KNOWN))) {
            throw new ForbiddenException();
        }
    }
}
