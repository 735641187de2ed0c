package org.withme.assessment.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.disclosure.AssessmentCopyView.CopiedAssessment;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.result.PublishedResults;
import org.withme.platform.grants.Disclosed;
import org.withme.platform.grants.DisclosureAccess;
import org.withme.platform.grants.Truncation;

@ApplicationScoped
class CopyingAssessments {

    private static final String ASPECT = "assessment";
    private static final int MOST = 50;

    private final DisclosureAccess access;
    private final AssessmentAccess sides;
    private final LearnersAssessments assessments;
    private final Decisions decisions;
    private final PublishedResults results;
    private final Clock clock;

    CopyingAssessments(
            DisclosureAccess access,
            AssessmentAccess sides,
            LearnersAssessments assessments,
            Decisions decisions,
            PublishedResults results,
            Clock clock) {
        this.access = access;
        this.sides = sides;
        this.assessments = assessments;
        this.decisions = decisions;
        this.results = results;
        this.clock = clock;
    }

    @Transactional
    AssessmentCopyView copy(UUID id) {
        Disclosed disclosed = access.requireCopy(id, "ASSESSMENT", ASPECT);
        Truncation truncation = new Truncation();
        List<Assessment> latest = truncation.atMost(
                MOST, "assessments", assessments.latest(disclosed.learner(), disclosed.ukprn(), MOST + 1));
        return new AssessmentCopyView(
                id,
                disclosed.learner(),
                clock.instant(),
                latest.stream().map(this::copied).toList(),
                truncation.names());
    }

    private CopiedAssessment copied(Assessment assessment) {
        return new CopiedAssessment(
                decisions.seenFrom(sides.sideOfStaff(), assessment),
                results.of(assessment).orElse(null));
    }
}
