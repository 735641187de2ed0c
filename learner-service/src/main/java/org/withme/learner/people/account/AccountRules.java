package org.withme.learner.people.account;

import java.util.regex.Pattern;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

final class AccountRules {

    static final String USERNAME = "^[a-z0-9][a-z0-9._@-]{2,99}$";
    /** Names the accounts of applications: nobody is to look like one. */
    static final String SERVICE_ACCOUNT = "service-account-";

    private static final Pattern SHAPE = Pattern.compile(USERNAME);

    private AccountRules() {}

    static Violations check(OpenAccount command) {
        return check(command.username());
    }

    static Violations check(AddPerson command) {
        return new Violations()
                .addIf(
                        command.username() == null,
                        "/username",
                        StandardRule.MISSING.remedied("Choose the name with which they sign in."))
                .addAll(check(command.username()));
    }

    private static Violations check(String username) {
        return new Violations()
                .form("/username", username, SHAPE, AccountRule.NOT_A_USERNAME)
                .addIf(username != null && username.startsWith(SERVICE_ACCOUNT), "/username", AccountRule.RESERVED);
    }
}
