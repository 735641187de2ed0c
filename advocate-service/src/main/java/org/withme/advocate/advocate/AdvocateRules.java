package org.withme.advocate.advocate;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.withme.platform.problem.Violations;

/** What it takes to register an advocate. */
final class AdvocateRules {

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final Pattern FUNDING_LINE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    static final int LARGEST_CAPACITY = 200;
    static final int LONGEST_WEEK = 48;
    static final int LONGEST_LIST = 20;
    private static final int LONGEST_WORD = 100;

    private AdvocateRules() {}

    static Violations check(String subject, RegisterAdvocate command) {
        Integer capacity = command.capacity();
        Violations violations = new Violations()
                .form("/path/subject", subject, SUBJECT, AdvocateRule.NOT_A_SUBJECT)
                .addIf(capacity == null, "/capacity", AdvocateRule.CAPACITY)
                .range("/capacity", capacity, 0, LARGEST_CAPACITY, AdvocateRule.CAPACITY)
                .range("/hoursPerWeek", command.hoursPerWeek(), 1, LONGEST_WEEK, AdvocateRule.HOURS)
                .form("/fundingLine", command.fundingLine(), FUNDING_LINE, AdvocateRule.NOT_A_FUNDING_LINE);
        words(violations, "/specialisms", command.specialisms());
        words(violations, "/places", command.places());
        words(violations, "/languages", command.languages());
        for (int index = 0; index < command.languages().size(); index++) {
            violations.form(
                    "/languages/" + index, command.languages().get(index), LANGUAGE, AdvocateRule.NOT_A_LANGUAGE);
        }
        return violations;
    }

    private static void words(Violations violations, String pointer, List<String> words) {
        violations.addIf(
                words.size() > LONGEST_LIST || new HashSet<>(words).size() != words.size(), pointer, AdvocateRule.LIST);
        for (int index = 0; index < words.size(); index++) {
            violations.requiredText(
                    pointer + "/" + index,
                    words.get(index),
                    LONGEST_WORD,
                    "Send 1 to " + LONGEST_WORD + " characters, or leave it out.");
        }
    }
}
