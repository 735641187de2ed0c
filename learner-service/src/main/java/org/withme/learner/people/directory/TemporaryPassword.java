package org.withme.learner.people.directory;

import java.security.SecureRandom;
import org.withme.learner.people.directory.LearnerAccount.Secret;

/** A password that a person can read from a letter and type once: four groups of four, no look-alikes, 78 bits. */
final class TemporaryPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    static Secret next() {
        StringBuilder text = new StringBuilder();
        for (int position = 0; position < 16; position++) {
            if (position > 0 && position % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }
}
