package org.withme.advocate.casework;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum CaseRule implements Rule {
    NOT_A_CHANNEL("channel", "It is not a channel.", "Send EMAIL, TELEPHONE, TEXT, POST, VIDEO or IN_PERSON."),
    NOT_SAID_WHETHER_REACHED("missing-reached", "It does not say whether you spoke.", "Send true or false."),
    CONTACT_IN_THE_FUTURE(
            "in-the-future", "It has not happened yet.", "Send when it happened, or leave it out for now."),
    CONTACT_BEFORE_THE_CASE(
            "before-the-case",
            "That was before there was a case.",
            "Send when it happened while you were beside the learner."),
    NO_SUCH_NOTE("V6", "There is no such note in this case.", "Send the id of a note of this case, or leave it out."),
    NOT_AN_OUTCOME(
            "outcome", "It is not an outcome.", "Send RETURNED, MOVED_ON, RESOLVED, NOT_REACHED or LEARNER_ENDED."),
    NOT_YOURS_TO_SAY("not-yours-to-say", "That is for your advocate to record.", "Send LEARNER_ENDED."),
    RETURN_IN_THE_FUTURE("in-the-future", "That day has not come yet.", "Record the return when the learner is back."),
    RETURN_BEFORE_THE_CASE(
            "before-the-case",
            "That was before there was a case.",
            "Send the day on which the learner came back while you were beside them.");

    private final RuleKind kind;

    CaseRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
