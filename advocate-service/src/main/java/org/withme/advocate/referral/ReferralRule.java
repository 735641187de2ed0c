package org.withme.advocate.referral;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ReferralRule implements Rule {
    NOT_A_PROVIDER("ukprn", "It is not the number of a provider.", "Send the eight digits of the college's UKPRN."),
    NOT_YOUR_COLLEGE("own-college", "Staff refer to the advocates of their own college.", "Leave it out."),
    UNKNOWN_COLLEGE(
            "unknown-college",
            "You were never there, and it has no advocates here.",
            "Send the UKPRN of the college whose advocates you ask."),
    MISSING_COLLEGE(
            "missing-college",
            "It is not clear which college's advocates you ask.",
            "Send the UKPRN of the college whose advocates you ask."),
    NEITHER_YES_NOR_NO("answer", "It is neither yes nor no.", "Send YES or NO."),
    YES_WITHOUT_CONTACT(
            "V4", "It does not go with a yes: an advocate could not reach you.", "Send NO with it, or leave it out.");

    private final RuleKind kind;

    ReferralRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
