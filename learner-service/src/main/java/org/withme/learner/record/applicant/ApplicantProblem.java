package org.withme.learner.record.applicant;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum ApplicantProblem implements ProblemType {
    LISTED_BY_A_RETURN(new ProblemKind(
            "listed-by-a-return",
            409,
            "A return of your college lists this person, and what it states stands",
            "Nothing is to be done: send changes with the next return.")),
    KNOWN_UNDER_ANOTHER_REFERENCE(new ProblemKind(
            "known-under-another-reference",
            409,
            "Your college knows this person under another reference",
            "Use that reference; if it is an application that is over, withdraw it first.")),
    ANOTHER_PERSON(new ProblemKind(
            "another-person",
            409,
            "The reference is that of another person",
            "Two ULNs, or two names with two dates of birth, are never one person. State them under a reference of their"
                    + " own.")),
    RETURN_AT_WORK(new ProblemKind(
            "return-is-at-work",
            409,
            "A return of your college is being worked off",
            "Wait as long as Retry-After says and send the request again."));

    private final ProblemKind kind;

    ApplicantProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
