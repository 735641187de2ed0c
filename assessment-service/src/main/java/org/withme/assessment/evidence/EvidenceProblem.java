package org.withme.assessment.evidence;

import org.withme.platform.problem.ProblemKind;
import org.withme.platform.problem.ProblemType;

enum EvidenceProblem implements ProblemType {
    EVIDENCE_CLOSED(
            new ProblemKind(
                    "evidence-closed",
                    409,
                    "The result is published, so its evidence stays as it is",
                    "Read what was handed in. If the result is wrong, tell your assessor: it is corrected by one that supersedes it.")),
    LEARNER_QUOTA_REACHED(
            new ProblemKind(
                    "learner-quota-reached",
                    409,
                    "There is no more room for your evidence",
                    "Send a smaller file, such as a shorter video, or a link to it; or ask your assessor, whose college can ask for more room.")),
    COLLEGE_QUOTA_REACHED(new ProblemKind(
            "college-quota-reached",
            409,
            "The college has no more room for evidence",
            "Tell your assessor: the college asks whoever runs the platform for more room. A link needs none.")),
    TOO_MANY_SUBMISSIONS(new ProblemKind(
            "too-many-submissions",
            409,
            "This assessment takes no more submissions",
            "Put several files into one archive, or ask your assessor which of them count.")),
    FILE_BEING_SCANNED(new ProblemKind(
            "file-being-scanned",
            409,
            "The file is looked at for viruses first",
            "Try again in a minute; the piece says when it is CLEAN.")),
    FILE_INFECTED(new ProblemKind(
            "file-infected",
            409,
            "The file holds a virus, so nobody gets it",
            "The learner hands it in again from a clean device, under the same name. The receipt stays.")),
    RANGE_NOT_SATISFIABLE(new ProblemKind(
            "range-not-satisfiable",
            416,
            "The file has no such part",
            "Content-Range says how long the file is; ask for a part within it, or for the whole without Range.")),
    FILE_MISSING(
            new ProblemKind(
                    "file-missing",
                    409,
                    "The file cannot be found where it was kept",
                    "Try again later. If it stays so, tell your college, with the receipt number; the receipt shows that it was handed in."));

    private final ProblemKind kind;

    EvidenceProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
