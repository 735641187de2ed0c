package org.withme.learner.people.account;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum AccountRule implements Rule {
    NOT_A_USERNAME(
            "username",
            "It is not a username.",
            "Use 3 to 100 lower-case letters, digits and . _ - @, beginning with a letter or digit."),
    RESERVED(
            "reserved",
            "It is the name of an application's account.",
            "Choose a name that does not begin with " + AccountRules.SERVICE_ACCOUNT);

    private final RuleKind kind;

    AccountRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
