package org.withme.learner.learning.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** That two texts are the same but for case, spaces and forms of characters, without comparing them: all that is known of words (L16). */
final class WordsHash {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private WordsHash() {}

    static byte[] of(String words) {
        String plain = SPACES.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
