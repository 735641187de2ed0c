package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;

@ApplicationScoped
class ReadingAssessments {

    private final AssessmentAccess access;
    private final Decisions decisions;
    private final JudgedCriteria criteria;

    ReadingAssessments(AssessmentAccess access, Decisions decisions, JudgedCriteria criteria) {
        this.access = access;
        this.decisions = decisions;
        this.criteria = criteria;
    }

    @Transactional
    AssessmentView read(UUID id) {
        Assessment assessment = access.requireToRead(id);
        return decisions.view(assessment, access.side(assessment));
    }

    @Transactional
    JudgedCriterionView readCriterion(UUID id, UUID criterionId) {
        Assessment assessment = access.requireToRead(id);
        return criteria.view(criteria.of(assessment, criterionId), access.side(assessment));
    }
}
