package org.withme.learner.people.wish;

import java.time.LocalDate;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.said.Said;
import org.withme.platform.said.SaidRule;

/** What a wish and an answer to it must keep to (L27). */
final class WishRules {

    private static final int LONGEST_WORDS = 2000;

    private WishRules() {}

    /** @param grouped whether the group that it names, if it names one, is one whose staff are asked */
    static Violations check(MakeWish wish, boolean grouped) {
        return new Violations()
                .requiredText("/words", wish.words(), LONGEST_WORDS, "Say what you wish, in a sentence.")
                .addIf(wish.said() != null, "/said", SaidRule.YOUR_OWN_WORDS)
                .addIf(isOfNoGroup(wish, grouped), "/groupId", WishRule.NOT_A_GROUP_TO_ASK);
    }

    /** @param grouped as in {@link #check(MakeWish, boolean)} */
    static Violations checkEntered(MakeWish wish, boolean grouped, LocalDate today) {
        return new Violations()
                .requiredText("/words", wish.words(), LONGEST_WORDS, "Write what the learner said, in their words.")
                .addAll(Said.of(wish.said()).check(today))
                .addIf(isOfNoGroup(wish, grouped), "/groupId", WishRule.NOT_A_GROUP_TO_ASK);
    }

    private static boolean isOfNoGroup(MakeWish wish, boolean grouped) {
        return wish.groupId() != null && !grouped;
    }

    static Violations check(AnswerWish answer, LocalDate today) {
        boolean trying = answer.answer() == WishReply.TRYING;
        LocalDate until = answer.until();
        Violations violations = new Violations()
                .addIf(
                        answer.answer() == null,
                        "/answer",
                        StandardRule.MISSING.remedied("Send DONE, TRYING or NOT_POSSIBLE."))
                .addIf(
                        trying && until == null,
                        "/until",
                        StandardRule.MISSING.remedied("Send the last day on which it is tried."))
                .addIf(answer.answer() != null && !trying && until != null, "/until", WishRule.UNTIL_WITHOUT_TRYING)
                .addIf(trying && until != null && until.isBefore(today), "/until", WishRule.UNTIL_NOT_AHEAD)
                .addIf(trying && until != null && until.isAfter(today.plusYears(1)), "/until", WishRule.UNTIL_TOO_FAR);
        return answer.answer() == WishReply.NOT_POSSIBLE
                ? violations.requiredText("/words", answer.words(), LONGEST_WORDS, "Say why: the learner is told.")
                : violations.text("/words", answer.words(), LONGEST_WORDS);
    }
}
