package org.withme.advocate.referral;

import org.withme.platform.identity.Ukprn;
import org.withme.platform.problem.Violations;

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

    static Violations check(AnswerOffer command) {
        boolean yes = "YES".equals(command.answer());
        boolean no = "NO".equals(command.answer());
        return new Violations()
                .addIf(!yes && !no, "/answer", ReferralRule.NEITHER_YES_NOR_NO)
                .addIf(
                        yes && Boolean.TRUE.equals(command.doNotContact()),
                        "/doNotContact",
                        ReferralRule.YES_WITHOUT_CONTACT);
    }
}
