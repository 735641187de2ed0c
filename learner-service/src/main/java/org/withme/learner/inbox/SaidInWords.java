package org.withme.learner.inbox;

import java.util.Locale;
import org.withme.platform.said.HowSaid;

/** In which way somebody said what another person entered, as it is told to people. */
public final class SaidInWords {

    private SaidInWords() {}

    /** "by telephone"; a code that a later release adds is told in its own words. */
    public static String of(String code) {
        for (HowSaid how : HowSaid.values()) {
            if (how.name().equals(code)) {
                return of(how);
            }
        }
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(HowSaid how) {
        return switch (how) {
            case FACE_TO_FACE -> "face to face";
            case TELEPHONE -> "by telephone";
            case VIDEO_CALL -> "by video call";
            case PAPER -> "on paper";
        };
    }
}
