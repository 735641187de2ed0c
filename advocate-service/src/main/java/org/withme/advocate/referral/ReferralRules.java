package org.withme.advocate.referral;

import java.time.LocalDate;
import org.withme.platform.identity.Ukprn;
import org.withme.platform.problem.Violations;
import org.withme.platform.said.Said;

/** What it takes to refer and to answer. */
final class ReferralRules {

    private static final int LONGEST_WORDS = 2000;

    private ReferralRules() {}

    static Violations check(ReferToAdvocate command, boolean byLearner) {
        String ukprn = command.ukprn();
        return new Violations()
                .addIf(byLearner && ukprn != null && !Ukprn.isValid(ukprn), "/ukprn", ReferralRule.NOT_A_PROVIDER)
                .addIf(!byLearner && ukprn != null, "/ukprn", ReferralRule.NOT_YOUR_COLLEGE)
                .text("/words", command.words(), LONGEST_WORDS, "Leave them out: nobody has to say why.");
    }

    static Violations check(EnterAnswer command, LocalDate today) {
        return new Violations()
                .addIf(!isAnAnswer(command.answer()), "/answer", ReferralRule.NEITHER_YES_NOR_NO)
                .addAll(Said.of(command.said()).check(today));
    }

    static Violations check(AnswerOffer command) {
        boolean yes = "YES".equals(command.answer());
        return new Violations()
                .addIf(!isAnAnswer(command.answer()), "/answer", ReferralRule.NEITHER_YES_NOR_NO)
                .addIf(
                        yes && Boolean.TRUE.equals(command.doNotContact()),
                        "/doNotContact",
                        ReferralRule.YES_WITHOUT_CONTACT);
    }

    private static boolean isAnAnswer(String answer) {
        return "YES".equals(answer) || "NO".equals(answer);
    }
}
