package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assignment.AssignmentAccess.Reached;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentDateMoved;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentJudged;
import org.withme.assessment.assignment.AssignmentEvent.AssignmentOpenAgain;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.LearnersJudgements;
import org.withme.assessment.judgement.LearnersSideChanged;
import org.withme.assessment.judgement.WholeJudgement;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Precondition;

/** The learner's side of an assignment: their own judgement, and their own date. */
@ApplicationScoped
class AnsweringAssignments {

    private final AssignmentAccess access;
    private final Assignments assignments;
    private final AssignedLearners learners;
    private final LearnersAssessments assessments;
    private final PublishedVersions versions;
    private final LearnersJudgements judgements;
    private final Grids grids;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringAssignments(
            AssignmentAccess access,
            Assignments assignments,
            AssignedLearners learners,
            LearnersAssessments assessments,
            PublishedVersions versions,
            LearnersJudgements judgements,
            Grids grids,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.assignments = assignments;
        this.learners = learners;
        this.assessments = assessments;
        this.versions = versions;
        this.judgements = judgements;
        this.grids = grids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Once for all of it; what is judged already stays. */
    @Transactional
    AssignmentView judge(UUID id, WholeJudgement said, Precondition precondition) {
        Reached reached = access.requireLearner(id);
        Assignment assignment = reached.assignment();
        Assessment assessment = lockedAssessment(reached.learners().get(0));
        precondition.matches(grids.of(reached));
        assignment.requireSet();
        PublishedVersion version = versions.get(assignment.versionId());
        List<DomainEvent> events = new ArrayList<>(judgements.judge(assessment, version, assignment.criteria(), said));
        events.addAll(followed(assessment, version));
        outbox.append(events.toArray(DomainEvent[]::new));
        return grids.of(reached);
    }

    /** As far as the assignment lets them: nobody is asked. */
    @Transactional
    AssignmentView moveDate(UUID id, MoveDate command, Precondition precondition) {
        Reached reached = access.requireLearner(id);
        Assignment assignment = reached.assignment();
        AssignedLearner own = reached.learners().get(0);
        learners.lockToChange(own);
        precondition.matches(grids.of(reached));
        assignment.requireSet();
        AssignmentRules.checkMove(command.dueOn(), assignment.latestOn(), LocalDate.now(clock))
                .orThrow();
        if (!command.dueOn().equals(own.dueOn())) {
            own.moveTo(command.dueOn());
            learners.flush();
            Assessment assessment =
                    assessments.each(List.of(own.assessmentId())).get(0);
            outbox.append(new AssignmentDateMoved(
                    assessment.learnerOrigin(),
                    id,
                    assessment.id(),
                    assignment.title(),
                    own.dueOn(),
                    own.hasJudged(),
                    assignment.ukprn()));
        }
        return grids.of(reached);
    }

    /** Criterion by criterion it is done too, and undone. */
    void judgedOneByOne(@Observes LearnersSideChanged change) {
        Assessment assessment = change.in();
        outbox.append(followed(assessment, versions.get(assessment.versionId())).toArray(DomainEvent[]::new));
    }

    private Assessment lockedAssessment(AssignedLearner own) {
        return assessments.eachLocked(List.of(own.assessmentId())).get(0);
    }

    /** Which assignments in this assessment the learner's last act completed, and in which something is theirs to judge again. */
    private List<DomainEvent> followed(Assessment assessment, PublishedVersion version) {
        List<DomainEvent> events = new ArrayList<>();
        for (AssignedLearner learner : learners.in(assessment.id())) {
            Assignment assignment = assignments.findById(learner.assignmentId());
            boolean complete = judgements.isComplete(assessment, version, assignment.criteria());
            if (!assignment.isWithdrawn() && complete != learner.hasJudged()) {
                learner.judged(complete ? clock.instant() : null);
                events.add(
                        complete
                                ? AssignmentJudged.of(assignment, assessment)
                                : AssignmentOpenAgain.of(assignment, assessment));
            }
        }
        return events;
    }
}
