package org.withme.iag.guidance;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** What guidance starts from (I3). */
enum GateRule implements Rule {
    GUIDANCE_WITHOUT_AMBITION(
            "Guidance has no ambition to start from.", "Send firstConversation: true if this was the first one."),
    AMBITION_AND_NONE("It names an ambition and says that there is none.", "Send one of the two."),
    ENQUIRY_AS_FIRST_CONVERSATION("An enquiry starts no ambition.", "Leave it out, or record the session as GUIDANCE."),
    ACTION_WITHOUT_AMBITION(
            "An action has no ambition to start from.",
            "Leave the actions out, or record the first conversation as GUIDANCE."),
    NOT_AN_OPEN_AMBITION(
            "It is not an open ambition of this learner.", "Send one of GET /v1/iag/ambitions?learnerId=…"),
    NOT_THE_FIRST(
            "The learner has an ambition to start from.",
            "Leave firstConversation out: the session then starts from theirs.");

    private final RuleKind kind;

    GateRule(String detail, String remedy) {
        kind = new RuleKind(GuidanceProblem.NO_AMBITION, "I3", detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
