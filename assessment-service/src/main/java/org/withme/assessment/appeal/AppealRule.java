package org.withme.assessment.appeal;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum AppealRule implements Rule {
    UNREAD(
            StandardProblem.PRECONDITION_REQUIRED,
            "appeal-agreed-unread",
            "If-Match stands for any version: nobody agrees to a draft unread.",
            "Send the ETag of the appeal as you read it."),
    NO_SUCH_GROUND("ground", "It is missing, or no ground for an appeal.", "Send one of {grounds}."),
    NO_CRITERION(
            "no-criterion", "It names no criterion.", "Leave it out to appeal against all that others have decided."),
    NULL_OR_REPEATED("repeated", "It is null or repeated.", "Send each once."),
    NO_SUCH_CRITERION(
            "criterion", "The assessment has no such criterion.", "Send ids of criteria that readAppeals lists."),
    YOURS("yours", "You decide this one alone.", "Leave it out: nobody else has decided it."),
    UNDECIDED(
            AppealProblem.NOTHING_TO_APPEAL,
            "undecided",
            "There is no decision on it that you can see.",
            "Leave it out, or wait for the decision. Where you may judge your own work first, do that or skip it."),
    AGREED(
            "agreed",
            "You and your assessor agreed on it.",
            "Leave it out, or ask an advocate if you did not agree freely."),
    OVER(AppealProblem.TOO_LATE, "too-late", "It could be appealed against until {day}.", "Leave it out."),
    SETTLED(
            AppealProblem.SETTLED,
            "settled",
            "An appeal about it is over, and what it brought stands.",
            "Leave it out."),
    NOT_IN_IT("not-in-it", "The appeal is not about this criterion.", "Send criteria that the appeal names."),
    UNCHANGED("unchanged", "That is what stands.", "Send only values that change; leave values out if all stands."),
    PASSES_ON_OR_CHANGES(
            "passes-on",
            "What is passed on is not changed, and only an enquiry is passed on.",
            "Leave passOn out, or pass an enquiry on without values."),
    NO_REFERENCE(
            "no-reference",
            "Only the awarding organisation changes what it decided.",
            "Send the reference of its answer, or leave the value out.");

    private final RuleKind kind;

    AppealRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    AppealRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
