package org.withme.platform.problem;

import java.util.BitSet;

/** What people write, in any script: how long it is, and whether a reader would see anything of it. */
public final class WrittenText {

    /** Unicode's default ignorables and blanks that Java takes for letters, marks or symbols. */
    private static final BitSet UNSEEN = unseen();

    private WrittenText() {}

    /** In characters as the description's {@code maxLength} counts them: an emoji of one code point is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether nothing of it can be seen: spaces of any script, controls, and characters without a shape of their own. */
    public static boolean saysNothing(String text) {
        return text.codePoints().noneMatch(WrittenText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED -> false;
            default -> !UNSEEN.get(character);
        };
    }

    private static BitSet unseen() {
        BitSet characters = new BitSet();
        characters.set(0x034F); // combining grapheme joiner
        characters.set(0x115F, 0x1161); // Hangul fillers
        characters.set(0x17B4, 0x17B6); // Khmer inherent vowels
        characters.set(0x180B, 0x1810); // Mongolian variation selectors
        characters.set(0x2800); // braille pattern blank
        characters.set(0x3164); // Hangul filler
        characters.set(0xFE00, 0xFE10); // variation selectors
        characters.set(0xFFA0); // half-width Hangul filler
        characters.set(0xE0100, 0xE01F0); // variation selectors supplement
        return characters;
    }
}
