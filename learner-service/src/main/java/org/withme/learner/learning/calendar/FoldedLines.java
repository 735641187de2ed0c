package org.withme.learner.learning.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets, as RFC 5545 counts them; the library counts characters, of which some are four octets. */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** @param text of whole lines */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int octets = 0;
        for (int index = 0; index < text.length(); ) {
            int character = text.codePointAt(index);
            index += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > MOST_OCTETS) {
                    folded.append(FOLD);
                    octets = 1;
                }
                octets += length;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }
}
