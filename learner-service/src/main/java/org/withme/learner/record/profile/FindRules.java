package org.withme.learner.record.profile;

import java.util.regex.Pattern;
import org.withme.platform.identity.Ukprn;
import org.withme.platform.problem.Violations;

/** What can be searched for; L1 for the ULN. */
final class FindRules {

    /** With ~ and a number: somebody whose reference is another's now (L3). */
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9 ]{1,12}(~[0-9]{1,4})?");

    private FindRules() {}

    static Violations check(FindLearners command) {
        return new Violations()
                .addIf(
                        command.ukprn() != null && !Ukprn.isValid(command.ukprn()),
                        "/query/ukprn",
                        ProfileRule.NOT_A_UKPRN)
                .form("/query/learnRefNumber", command.reference(), REFERENCE, ProfileRule.NOT_A_REFERENCE)
                .addIf(command.uln() != null && !Uln.identifies(command.uln()), "/query/uln", ProfileRule.NOT_A_ULN);
    }
}
