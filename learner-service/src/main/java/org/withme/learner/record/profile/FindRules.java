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
                        "ukprn",
                        "It is not a UKPRN.",
                        "Send eight digits, or leave it out: it is your own college then.")
                .addIf(
                        command.reference() != null
                                && !REFERENCE.matcher(command.reference()).matches(),
                        "/query/learnRefNumber",
                        "learn-ref-number",
                        "It is not a LearnRefNumber.",
                        "Send one to twelve letters, digits or spaces.")
                .addIf(
                        command.uln() != null && !Uln.identifies(command.uln()),
                        "/query/uln",
                        "L1",
                        "It is not a ULN that identifies anyone.",
                        "Send ten digits with a right check digit; " + Uln.TEMPORARY + " is temporary.");
    }
}
