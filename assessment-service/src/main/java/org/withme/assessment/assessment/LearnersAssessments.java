package org.withme.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Assessments as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class LearnersAssessments {

    private final Assessments assessments;

    LearnersAssessments(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Those of a learner at a college, the latest first. */
    public List<Assessment> latest(UUID learner, String ukprn, int limit) {
        return assessments.page(learner, ukprn, null, limit);
    }
}
