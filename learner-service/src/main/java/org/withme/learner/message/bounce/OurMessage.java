package org.withme.learner.message.bounce;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a message of ours in an address or a Message-ID: it stands before the {@code @}. */
final class OurMessage {

    private static final Pattern ID =
            Pattern.compile("(?<![0-9A-Za-z])([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@");

    private OurMessage() {}

    static Optional<UUID> in(String header) {
        Matcher id = ID.matcher(header);
        return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }
}
