package org.withme.platform.identity;

import java.util.Base64;

/**
 * The one spelling of a token (RFC 7515, 2 and RFC 4648, 3.5): three parts of base64url without padding, white space or
 * bits that say nothing. A decoder that forgives them would let one signature stand for many tokens.
 */
final class CanonicalForm {

    private static final int PARTS = 3;
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CanonicalForm() {}

    static void require(String jwt) throws InvalidToken {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new InvalidToken(InvalidToken.Reason.UNREADABLE);
        }
        for (String part : parts) {
            if (!isCanonical(part)) {
                throw new InvalidToken(InvalidToken.Reason.UNREADABLE);
            }
        }
    }

    private static boolean isCanonical(String part) {
        try {
            return !part.isEmpty()
                    && ENCODER.encodeToString(DECODER.decode(part)).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
