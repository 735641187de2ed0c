package org.withme.platform.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The percent escapes of a part of an address, read strictly. */
final class Escapes {

    private static final String UNRESERVED_MARKS = "-._~";

    private Escapes() {}

    /** @throws Problem 400 if an escape is none, or what they say together is not UTF-8 */
    static String read(String text, int from, int to) {
        byte[] bytes = new byte[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[count++] = (byte) escape(text, i, to);
                i += 2;
            } else {
                bytes[count++] = (byte) c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, count))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestTarget.unsafe(TargetRule.ESCAPE_NOT_UTF_8);
        }
    }

    /** @throws Problem 400 if a letter, a digit or one of the marks is escaped that RFC 3986, 2.3, lets stand for themselves */
    static void requireNeeded(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '%' && isUnreserved(escape(text, i, to))) {
                throw RequestTarget.unsafe(TargetRule.NEEDLESS_ESCAPE);
            }
        }
    }

    private static boolean isUnreserved(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    private static int escape(String text, int at, int to) {
        int high = at + 2 < to ? hex(text.charAt(at + 1)) : -1;
        int low = at + 2 < to ? hex(text.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw RequestTarget.unsafe(TargetRule.ESCAPE_WITHOUT_DIGITS);
        }
        return high << 4 | low;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
