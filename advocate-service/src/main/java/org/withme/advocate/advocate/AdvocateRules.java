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
    private static final int LARGEST_CAPACITY = 200;
    private static final int LONGEST_WEEK = 48;
    private static final int LONGEST_LIST = 20;
    private static final int LONGEST_WORD = 100;

    private AdvocateRules() {}

    static Violations check(String subject, RegisterAdvocate command) {
        Violations violations = new Violations()
                .addIf(
                        !SUBJECT.matcher(subject).matches(),
                        "/path/subject",
                        "subject",
                        "It is not a subject.",
                        "Send the sub of the person's token.")
                .addIf(
                        command.capacity() == null || command.capacity() < 0 || command.capacity() > LARGEST_CAPACITY,
                        "/capacity",
                        "V1",
                        "It is missing or out of range.",
                        "Send how many cases may be open at once, from 0 to " + LARGEST_CAPACITY + ".")
                .addIf(
                        command.hoursPerWeek() != null
                                && (command.hoursPerWeek() < 1 || command.hoursPerWeek() > LONGEST_WEEK),
                        "/hoursPerWeek",
                        "hours",
                        "It is out of range.",
                        "Send whole hours a week, from 1 to " + LONGEST_WEEK + ", or leave them out.")
                .addIf(
                        command.fundingLine() != null
                                && !FUNDING_LINE.matcher(command.fundingLine()).matches(),
                        "/fundingLine",
                        "funding-line",
                        "It is not the code of a funding line.",
                        "Send up to 40 letters, digits, dots, dashes and underscores.");
        words(violations, "/specialisms", command.specialisms());
        words(violations, "/places", command.places());
        words(violations, "/languages", command.languages());
        for (int index = 0; index < command.languages().size(); index++) {
            String language = command.languages().get(index);
            violations.addIf(
                    language != null && !LANGUAGE.matcher(language).matches(),
                    "/languages/" + index,
                    "language",
                    "It is not a language tag.",
                    "Send a tag like en or pt-BR.");
        }
        return violations;
    }

    private static void words(Violations violations, String pointer, List<String> words) {
        violations.addIf(
                words.size() > LONGEST_LIST || new HashSet<>(words).size() != words.size(),
                pointer,
                "list",
                "The list is too long or repeats itself.",
                "Send each once, at most " + LONGEST_LIST + ".");
        for (int index = 0; index < words.size(); index++) {
            violations.requiredText(
                    pointer + "/" + index,
                    words.get(index),
                    LONGEST_WORD,
                    "Send 1 to " + LONGEST_WORD + " characters, or leave it out.");
        }
    }
}
