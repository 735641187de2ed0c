package org.withme.learner.people.account;

import java.util.regex.Pattern;
import org.withme.platform.problem.Violations;

final class AccountRules {

    static final String USERNAME = "^[a-z0-9][a-z0-9._@-]{2,99}$";
    /** Names the accounts of applications: nobody is to look like one. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private static final Pattern SHAPE = Pattern.compile(USERNAME);

    private AccountRules() {}

    static Violations check(OpenAccount command) {
        return new Violations()
                .addIf(
                        command.username() != null
                                && !SHAPE.matcher(command.username()).matches(),
                        "/username",
                        "username",
                        "It is not a username.",
                        "Use 3 to 100 lower-case letters, digits and . _ - @, beginning with a letter or digit.")
                .addIf(
                        command.username() != null && command.username().startsWith(SERVICE_ACCOUNT),
                        "/username",
                        "reserved",
                        "It is the name of an application's account.",
                        "Choose a name that does not begin with " + SERVICE_ACCOUNT);
    }
}
