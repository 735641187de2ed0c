package org.withme.assessment.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assignment.AssignmentSummary;
import org.withme.assessment.assignment.LearnersAssignments;
import org.withme.assessment.comment.LearnersComments;
import org.withme.assessment.comment.WrittenComment;
import org.withme.assessment.disclosure.AssessmentCopyView.CopiedAssessment;
import org.withme.assessment.evidence.EvidenceView;
import org.withme.assessment.evidence.LearnersEvidence;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.result.PublishedResults;
import org.withme.platform.grants.Disclosed;
import org.withme.platform.grants.DisclosureAccess;
import org.withme.platform.grants.Truncation;

@ApplicationScoped
class CopyingAssessments {

    private static final String ASPECT = "assessment";
    private static final int MOST = 50;
    private static final int MOST_OF_THEM = 500;

    private final DisclosureAccess access;
    private final AssessmentAccess sides;
    private final LearnersAssessments assessments;
    private final Decisions decisions;
    private final PublishedResults results;
    private final LearnersEvidence evidence;
    private final LearnersComments comments;
    private final LearnersAssignments assignments;
    private final Clock clock;

    CopyingAssessments(
            DisclosureAccess access,
            AssessmentAccess sides,
            LearnersAssessments assessments,
            Decisions decisions,
            PublishedResults results,
            LearnersEvidence evidence,
            LearnersComments comments,
            LearnersAssignments assignments,
            Clock clock) {
        this.access = access;
        this.sides = sides;
        this.assessments = assessments;
        this.decisions = decisions;
        this.results = results;
        this.evidence = evidence;
        this.comments = comments;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Transactional
    AssessmentCopyView copy(UUID id) {
        Disclosed disclosed = access.requireCopy(id, "ASSESSMENT", ASPECT);
        Truncation truncation = new Truncation();
        List<Assessment> latest = truncation.atMost(
                MOST, "assessments", assessments.latest(disclosed.learner(), disclosed.ukprn(), MOST + 1));
        List<UUID> ids = latest.stream().map(Assessment::id).toList();
        Map<UUID, List<EvidenceView>> handedIn =
                truncation.atMost(MOST_OF_THEM, "evidence", evidence.latest(ids, MOST_OF_THEM + 1)).stream()
                        .collect(Collectors.groupingBy(EvidenceView::assessmentId));
        Map<UUID, List<WrittenComment>> written =
                truncation.atMost(MOST_OF_THEM, "comments", comments.latest(ids, MOST_OF_THEM + 1)).stream()
                        .collect(Collectors.groupingBy(WrittenComment::assessmentId));
        List<AssignmentSummary> set = truncation.atMost(
                MOST_OF_THEM,
                "assignments",
                assignments.latest(disclosed.learner(), disclosed.ukprn(), MOST_OF_THEM + 1));
        return new AssessmentCopyView(
                id,
                disclosed.learner(),
                clock.instant(),
                latest.stream()
                        .map(each -> copied(
                                each,
                                handedIn.getOrDefault(each.id(), List.of()),
                                written.getOrDefault(each.id(), List.of())))
                        .toList(),
                set,
                truncation.names());
    }

    private CopiedAssessment copied(Assessment assessment, List<EvidenceView> handedIn, List<WrittenComment> written) {
        return new CopiedAssessment(
                decisions.seenFrom(sides.sideOfStaff(), assessment),
                results.of(assessment).orElse(null),
                handedIn,
                written);
    }
}
