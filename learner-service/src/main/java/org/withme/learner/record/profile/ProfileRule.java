package org.withme.learner.record.profile;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum ProfileRule implements Rule {
    TOO_MANY_LANGUAGES(
            "too-many",
            "There are more than " + PreferenceRules.MAX_LANGUAGES + " languages.",
            "Keep the " + PreferenceRules.MAX_LANGUAGES + " that matter most."),
    NOT_A_LANGUAGE("language-tag", "It is not a language tag.", "Use a BCP 47 tag such as en, cy, pl or pt-BR."),
    REPEATED_LANGUAGE("repeated", "A language is listed twice.", "List each language once."),
    REPEATED_PLACE("repeated", "A place is listed twice.", "List each place once."),
    NOT_A_UKPRN("ukprn", "It is not a UKPRN.", "Send eight digits, or leave it out: it is your own college then."),
    NOT_A_REFERENCE("learn-ref-number", "It is not a LearnRefNumber.", "Send one to twelve letters, digits or spaces."),
    TOO_FEW_LETTERS(
            "letters", "It has fewer than " + NameRules.FEWEST_LETTERS + " letters.", "Send a name or a part of it."),
    NOT_A_ULN(
            "L1",
            "It is not a ULN that identifies anyone.",
            "Send ten digits with a right check digit; " + Uln.TEMPORARY + " is temporary.");

    private final RuleKind kind;

    ProfileRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
