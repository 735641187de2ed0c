package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.Purpose;
import org.withme.learner.message.way.WayKind;

/** The links in messages: each is good for one message, one way and one thing to do, and says nothing to anybody else. */
@Singleton
class MessageLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int SEAL = 16;
    private static final int NAMED = 1 + 2 * Long.BYTES;

    private final SecretKeySpec key;
    private final String publicUrl;
    private final URI signIn;

    MessageLinks(DeliveryConfig config, @ConfigProperty(name = "withme.public-url") String publicUrl) {
        if (config.linkKey().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "withme.message.delivery.link-key must have at least " + SHORTEST_KEY + " characters");
        }
        this.key = new SecretKeySpec(config.linkKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.signIn = config.signIn();
    }

    /** What a link is for, as its address says. */
    enum Deed {
        UNSUBSCRIBE,
        CONFIRM;

        private String path() {
            return this == UNSUBSCRIBE ? "unsubscribe" : "confirm";
        }
    }

    /** The message of which a link is. */
    record Named(UUID message, WayKind way) {}

    /** A message that asks whether an address is right leads to the answer; every other to where one signs in. */
    OutgoingMessage outgoing(QueuedMessage message, String to) {
        Named named = new Named(message.id(), message.whose().way());
        return new OutgoingMessage(
                message.id(),
                named.way(),
                message.purpose(),
                to,
                message.purpose() == Purpose.CONFIRMATION ? link(named, Deed.CONFIRM) : signIn,
                link(named, Deed.UNSUBSCRIBE));
    }

    private URI link(Named named, Deed deed) {
        return URI.create(publicUrl + "/v1/messages/" + token(named, deed) + "/" + deed.path());
    }

    String token(Named named, Deed deed) {
        byte[] name = ByteBuffer.allocate(NAMED)
                .put((byte) named.way().ordinal())
                .putLong(named.message().getMostSignificantBits())
                .putLong(named.message().getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(name, NAMED + SEAL);
        System.arraycopy(seal(name, deed), 0, token, NAMED, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty if it was not made here, for that deed. */
    Optional<Named> read(String token, Deed deed) {
        byte[] bytes = decoded(token);
        if (bytes.length != NAMED + SEAL) {
            return Optional.empty();
        }
        byte[] name = Arrays.copyOf(bytes, NAMED);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(bytes, NAMED, bytes.length), seal(name, deed))) {
            return Optional.empty();
        }
        ByteBuffer named = ByteBuffer.wrap(name);
        WayKind way = WayKind.values()[named.get()];
        return Optional.of(new Named(new UUID(named.getLong(), named.getLong()), way));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] seal(byte[] name, Deed deed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(deed.path().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(name), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
