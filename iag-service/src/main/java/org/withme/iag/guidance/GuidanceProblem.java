package org.withme.iag.guidance;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum GuidanceProblem implements ProblemType {
    NO_AMBITION(new ProblemKind(
            "no-ambition",
            422,
            "Guidance starts from an ambition of this learner",
            "Send the ambitionId of one of the learner's ambitions; send firstConversation: true if they have none yet, which"
                    + " starts \"I don't know yet\"; or record it as an ENQUIRY without actions and link it later.")),
    SESSION_ALREADY_LINKED(new ProblemKind(
            "session-already-linked",
            409,
            "The session has its ambition",
            "Leave it as it is, or record a new session for the other ambition.")),
    ACTION_OF_ANOTHER(new ProblemKind(
            "action-of-another",
            409,
            "Somebody else does that",
            "Change the status of your own actions; ask your adviser about theirs."));

    private final ProblemKind kind;

    GuidanceProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
