package org.withme.learner.people.account;

import java.util.regex.Pattern;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

final class AccountRules {

    static final String USERNAME = "^[a-z0-9][a-z0-9._@-]{2,99}$";
    /** Names the accounts of applications: nobody is to look like one. */
    static final String SERVICE_ACCOUNT = "service-account-";

    private static final int LONGEST_ALIAS = 100;
    private static final Pattern SHAPE = Pattern.compile(USERNAME);
    /** Printable, without spaces: what providers give. */
    private static final Pattern EXTERNAL_ID = Pattern.compile("^[!-~]{1,255}$");

    private AccountRules() {}

    static Violations check(OpenAccount command) {
        return username("/username", command.username());
    }

    static Violations check(AddPerson command) {
        return new Violations()
                .addIf(
                        command.username() == null,
                        "/username",
                        StandardRule.MISSING.remedied("Choose the name with which they sign in."))
                .addAll(username("/username", command.username()));
    }

    static Violations check(AccountRow row) {
        boolean ended = Boolean.TRUE.equals(row.ended());
        boolean needsId = !ended && (row.staff() != null || row.provider() != null);
        return username("/username", row.username())
                .addAll(username("/staff", row.staff()))
                .text("/learner", row.learner(), LearnerReference.LONGEST)
                .form("/externalId", row.externalId(), EXTERNAL_ID, AccountRowRule.NOT_AN_EXTERNAL_ID)
                .text("/provider", row.provider(), LONGEST_ALIAS)
                .addIf(row.learner() == null && row.staff() == null, "", AccountRowRule.NOBODY)
                .addIf(row.learner() != null && row.staff() != null, "", AccountRowRule.BOTH)
                .addIf(row.staff() != null && row.username() != null, "/username", AccountRowRule.STAFF_USERNAME)
                .addIf(needsId && row.externalId() == null, "/externalId", AccountRowRule.NO_EXTERNAL_ID);
    }

    private static Violations username(String pointer, String username) {
        return new Violations()
                .form(pointer, username, SHAPE, AccountRule.NOT_A_USERNAME)
                .addIf(username != null && username.startsWith(SERVICE_ACCOUNT), pointer, AccountRule.RESERVED);
    }
}
