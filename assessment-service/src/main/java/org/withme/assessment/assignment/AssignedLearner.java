package org.withme.assessment.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;

/** A learner to whom an assignment is set, with their own date, and the assessment in which it counts. */
@Entity
@Table(name = "assignment_learner")
class AssignedLearner {

    @Id
    private UUID id;

    private UUID assignmentId;

    @Column(updatable = false)
    private UUID learnerId;

    private UUID assessmentId;
    private LocalDate dueOn;
    private Instant addedAt;
    private Instant judgedAt;

    protected AssignedLearner() {}

    static AssignedLearner in(Assignment assignment, Assessment assessment, Instant at) {
        AssignedLearner learner = new AssignedLearner();
        learner.id = UuidCreator.getTimeOrderedEpoch();
        learner.assignmentId = assignment.id();
        learner.learnerId = assessment.learner();
        learner.assessmentId = assessment.id();
        learner.dueOn = assignment.dueOn();
        learner.addedAt = at;
        return learner;
    }

    void moveTo(LocalDate day) {
        dueOn = day;
    }

    /** The learner has judged or skipped everything that is theirs to judge; null: something is to be judged again. */
    void judged(Instant at) {
        judgedAt = at;
    }

    boolean hasJudged() {
        return judgedAt != null;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID learner() {
        return learnerId;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
