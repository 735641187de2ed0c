package org.withme.learner.record.duplicates;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum DuplicateProblem implements ProblemType {
    ALREADY_MERGED(new ProblemKind(
            "already-merged",
            409,
            "The two records are one learner already",
            "Nothing is to be done; unmerge them if they are not the same person.")),
    SURVIVOR_OF_OTHERS(new ProblemKind(
            "survivor-of-others",
            409,
            "The learner who would be absorbed has absorbed others",
            "Choose that learner as the survivor, or unmerge the others first.")),
    ANOTHER_MERGE_DEPENDS_ON_IT(new ProblemKind(
            "another-merge-depends-on-it",
            409,
            "Another record was merged because it is the same person as the one to be parted",
            "Unmerge the pair of that other record first.")),
    NOT_MERGED_HERE(new ProblemKind(
            "not-merged-here",
            409,
            "The two records were not merged by this pair",
            "Read the pair again: it may be unmerged already, or another pair merged them; unmerge that one.")),
    ALREADY_ANSWERED(new ProblemKind(
            "already-answered",
            409,
            "It was said already who the held learner is",
            "Read it again; the next return uses that answer.")),
    ACROSS_COLLEGES(new ProblemKind(
            "across-colleges",
            409,
            "Another college's record says otherwise",
            "The platform operator decides whether it is the same person; you can say that it is another.")),
    RETURN_AT_WORK(new ProblemKind(
            "return-at-work",
            409,
            "A return of the college is being worked off",
            "Answer again when it has reached its final state."));

    private final ProblemKind kind;

    DuplicateProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
