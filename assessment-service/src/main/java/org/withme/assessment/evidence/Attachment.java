package org.withme.assessment.evidence;

import java.nio.charset.StandardCharsets;

/** A file that is saved under its name and never shown (RFC 6266): the name in ASCII for the oldest, in full for everybody else. */
final class Attachment {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    static String called(String name) {
        return "attachment; filename=\"" + inAscii(name) + "\"; filename*=UTF-8''" + escaped(name);
    }

    private static String inAscii(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(each -> text.appendCodePoint(isQuotable(each) ? each : '_'));
        return text.toString();
    }

    private static boolean isQuotable(int character) {
        return character >= ' ' && character < 0x7f && character != '"' && character != '\\' && character != '%';
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean isPlain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            text.append(isPlain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return text.toString();
    }
}
