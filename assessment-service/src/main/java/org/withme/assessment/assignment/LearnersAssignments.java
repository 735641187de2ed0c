package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Assignments as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class LearnersAssignments {

    private final Assignments assignments;
    private final AssignedLearners learners;

    LearnersAssignments(Assignments assignments, AssignedLearners learners) {
        this.assignments = assignments;
        this.learners = learners;
    }

    /** What a college set to a learner, also what it took back, with their own dates; the latest first. */
    public List<AssignmentSummary> latest(UUID learner, String ukprn, int limit) {
        List<Assignment> latest = assignments.ofCollegeTo(learner, ukprn, limit);
        Map<UUID, AssignedLearner> own =
                learners.of(latest.stream().map(Assignment::id).toList(), learner);
        return latest.stream()
                .map(each ->
                        AssignmentSummary.toLearner(each, own.get(each.id()).dueOn()))
                .toList();
    }
}
