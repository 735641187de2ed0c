package org.withme.learner.learning.purpose;

import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What the words of a purpose must keep to: one problem for each part that is missing (L19). */
public final class PurposeRules {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_PLAIN_WORDS = 500;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;

    private PurposeRules() {}

    static Violations check(WritePurpose purpose) {
        return new Violations()
                .requiredText("/title", purpose.title(), LONGEST_TITLE, "Say why somebody is invited, in a few words.")
                .addAll(check(purpose.whatToExpect(), purpose.whatYouLeaveWith(), purpose.minutes()))
                .text("/inPlainWords", purpose.inPlainWords(), LONGEST_PLAIN_WORDS);
    }

    /** Of an invitation, with the words that it has in the end. */
    public static Violations check(String title, String whatToExpect, String whatYouLeaveWith, Integer minutes) {
        return new Violations()
                .requiredText(
                        "/purpose", title, LONGEST_TITLE, "Choose a purpose of the catalogue, or say why you meet.")
                .addAll(check(whatToExpect, whatYouLeaveWith, minutes));
    }

    private static Violations check(String whatToExpect, String whatYouLeaveWith, Integer minutes) {
        return new Violations()
                .requiredText(
                        "/whatToExpect", whatToExpect, LONGEST_WORDS, "Say what happens, in a sentence to the learner.")
                .requiredText(
                        "/whatYouLeaveWith",
                        whatYouLeaveWith,
                        LONGEST_WORDS,
                        "Say what the learner has afterwards, in a sentence.")
                .addIf(minutes == null, "/minutes", StandardRule.MISSING.remedied("Say how many minutes it takes."))
                .range("/minutes", minutes, SHORTEST, LONGEST, PurposeRule.NOT_A_LENGTH);
    }
}
