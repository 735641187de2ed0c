package org.withme.advocate.casework;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody tries to speak with a learner, and which part of the consent to outreach covers it. */
@Schema(name = "ContactChannel")
enum Channel {
    EMAIL("email"),
    TELEPHONE("telephone"),
    TEXT("telephone"),
    POST("post"),
    VIDEO(""),
    IN_PERSON("");

    private final String scope;

    Channel(String scope) {
        this.scope = scope;
    }

    static Optional<Channel> of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    /** The scope of {@code outreach-after-leaving} that covers it; empty for a meeting. */
    String scope() {
        return scope;
    }

    /** Both come to it: nobody is reached who did not agree to meet. */
    boolean isMeeting() {
        return scope.isEmpty();
    }
}
