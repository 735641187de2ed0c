package org.withme.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** The learner says for which criteria a piece is handed in, and who sees it. */
@ApplicationScoped
class ArrangingEvidence {

    private final AssessmentAccess access;
    private final EvidenceRows rows;
    private final PublishedVersions versions;

    ArrangingEvidence(AssessmentAccess access, EvidenceRows rows, PublishedVersions versions) {
        this.access = access;
        this.rows = rows;
        this.versions = versions;
    }

    @Transactional
    EvidenceView arrange(UUID assessmentId, UUID id, ArrangeEvidence command, Precondition precondition) {
        Assessment assessment = access.requireLearner(assessmentId);
        Piece piece = rows.find(assessmentId, id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        precondition.matches(piece.view());
        Described described = new Described(piece.form(), piece.name(), command.criterionIds(), command.audience());
        new Violations()
                .addAll(SubmissionRules.check(command))
                .addAll(SubmissionRules.checkCriteria(
                        SubmissionRules.CRITERIA,
                        versions.get(assessment.versionId()),
                        piece.form(),
                        described.criteria()))
                .orThrow();
        if (assessment.isPublished()) {
            throw Problem.of(EvidenceProblem.EVIDENCE_CLOSED);
        }
        rows.show(id, command.audience());
        rows.unlink(id);
        rows.link(id, described.criteria());
        return rows.find(assessmentId, id).orElseThrow().view();
    }
}
