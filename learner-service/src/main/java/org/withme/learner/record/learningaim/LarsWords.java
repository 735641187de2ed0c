package org.withme.learner.record.learningaim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Properties;

/** The words for the codes of the download; null for a code that says nothing, or that we do not know. */
final class LarsWords {

    private static final Properties SUBJECTS = subjects();

    private static final Map<String, String> LEVELS =
            Map.of("E", "Entry level", "H", "Higher level", "M", "Mixed levels");

    private LarsWords() {}

    static String level(String code) {
        if (code == null) {
            return null;
        }
        String known = LEVELS.get(code);
        return known == null && code.matches("[1-8](\\.5)?") ? "Level " + code : known;
    }

    /** The narrower of the two that is known. */
    static String subject(String tier1, String tier2) {
        String narrow = subject(tier2);
        return narrow == null ? subject(tier1) : narrow;
    }

    /** 5.20 and 5.2 are the same code. */
    private static String subject(String tier) {
        if (tier == null || !tier.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            return null;
        }
        return SUBJECTS.getProperty(new BigDecimal(tier).stripTrailingZeros().toPlainString());
    }

    private static Properties subjects() {
        Properties subjects = new Properties();
        try (InputStream in = LarsWords.class.getResourceAsStream("sector-subject-areas.properties")) {
            subjects.load(in);
            return subjects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
