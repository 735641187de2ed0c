package org.withme.platform.said;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which way somebody said what another person entered. */
@Schema(name = "HowSaid")
public enum HowSaid {
    FACE_TO_FACE,
    TELEPHONE,
    VIDEO_CALL,
    PAPER;

    /** "by telephone". */
    public String inWords() {
        return switch (this) {
            case FACE_TO_FACE -> "face to face";
            case TELEPHONE -> "by telephone";
            case VIDEO_CALL -> "by video call";
            case PAPER -> "on paper";
        };
    }

    /** Of a code of any release: one that is not known yet is told without its own words. */
    public static String inWords(String code) {
        for (HowSaid how : values()) {
            if (how.name().equals(code)) {
                return how.inWords();
            }
        }
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
