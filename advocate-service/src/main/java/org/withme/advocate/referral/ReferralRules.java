package org.withme.advocate.referral;

import org.withme.platform.identity.Ukprn;
import org.withme.platform.problem.Violations;

/** What it takes to refer and to answer. */
final class ReferralRules {

    private static final int LONGEST_WORDS = 2000;

    private ReferralRules() {}

    static Violations check(ReferToAdvocate command, boolean byLearner) {
        return new Violations()
                .addIf(
                        byLearner && command.ukprn() != null && !Ukprn.isValid(command.ukprn()),
                        "/ukprn",
                        "ukprn",
                        "It is not the number of a provider.",
                        "Send the eight digits of the college's UKPRN.")
                .addIf(
                        !byLearner && command.ukprn() != null,
                        "/ukprn",
                        "own-college",
                        "Staff refer to the advocates of their own college.",
                        "Leave it out.")
                .text("/words", command.words(), LONGEST_WORDS, "Leave them out: nobody has to say why.");
    }

    static Violations check(AnswerOffer command) {
        boolean yes = "YES".equals(command.answer());
        return new Violations()
                .addIf(
                        !yes && !"NO".equals(command.answer()),
                        "/answer",
                        "answer",
                        "It is neither yes nor no.",
                        "Send YES or NO.")
                .addIf(
                        yes && Boolean.TRUE.equals(command.doNotContact()),
                        "/doNotContact",
                        "V4",
                        "It does not go with a yes: an advocate could not reach you.",
                        "Send NO with it, or leave it out.");
    }
}
