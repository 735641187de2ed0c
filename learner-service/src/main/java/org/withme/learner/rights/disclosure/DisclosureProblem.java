package org.withme.learner.rights.disclosure;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum DisclosureProblem implements ProblemType {
    OWN_REQUEST(new ProblemKind(
            "own-disclosure",
            409,
            "You asked for this disclosure yourself",
            "Another safeguarding lead or a case supervisor of your college decides.")),
    DECIDED(new ProblemKind(
            "disclosure-decided",
            409,
            "The second person has decided",
            "Read the disclosure again; if another look is needed, ask for a new one.")),
    TOLD(new ProblemKind(
            "learner-told", 409, "The learner is told already", "It cannot be taken back; nothing is to be done."));

    private final ProblemKind kind;

    DisclosureProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
