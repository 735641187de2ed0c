package org.withme.learner.learning.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What nobody guesses: 256 bits, of which only a digest is kept. */
record CalendarSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static CalendarSecret made() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
