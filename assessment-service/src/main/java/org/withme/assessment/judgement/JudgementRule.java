package org.withme.assessment.judgement;

import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum JudgementRule implements Rule {
    ACCEPT_INSTEAD(
            JudgementProblem.ACCEPT_INSTEAD,
            "accept-instead",
            "The other side put this value forward last.",
            "Send it to acceptJudgement, or propose another value."),
    NOTHING_SAID(
            "nothing-said",
            "It says nothing of your work.",
            "Send a value for all of it, values for single criteria, or skipsTheRest."),
    VALUE_OR_SKIP("value-or-skip", "It judges the rest and skips it.", "Send either value or skipsTheRest."),
    EACH_BY_ITSELF(
            "each-by-itself",
            "This framework asks you to judge each criterion by itself.",
            "Name the criteria, each with its value; you need not name all of them."),
    NOT_ON_EVERY_SCALE(
            "not-on-every-scale",
            "Some of the criteria have another scale.",
            "Name those by themselves, each with a value of its scale."),
    NOT_YOURS_HERE(
            "not-yours-here",
            "It is not set to you here, or not yours to judge.",
            "Send the id of a criterion of the assignment that you judge too."),
    NAMED_TWICE("named-twice", "It is named twice.", "Name each criterion once."),
    NO_PROVENANCE("missing-provenance", "It does not say where the mark comes from.", JudgingRules.SOURCE),
    RECEIVED_IN_THE_FUTURE(
            "future-day",
            "It is in the future.",
            "Send the day on which the file was received; record the mark afterwards.");

    private final RuleKind kind;

    JudgementRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    JudgementRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
