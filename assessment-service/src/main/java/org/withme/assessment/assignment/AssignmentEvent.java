package org.withme.assessment.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.platform.events.DomainEvent;

/** What happens to an assignment of a learner, in whose stream it is, as the events of the assessment in which it counts are. */
sealed interface AssignmentEvent extends DomainEvent {

    record AssignmentSet(
            UUID stream,
            UUID assignmentId,
            UUID assessmentId,
            String title,
            int criteria,
            LocalDate dueOn,
            UUID groupId,
            String ukprn)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "assessment.assignment-set.v1";
        }

        static AssignmentSet of(Assignment assignment, Assessment assessment) {
            return new AssignmentSet(
                    assessment.learnerOrigin(),
                    assignment.id(),
                    assessment.id(),
                    assignment.title(),
                    assignment.criteria().size(),
                    assignment.dueOn(),
                    assignment.groupId(),
                    assignment.ukprn());
        }
    }

    /** The learner moved their own date. */
    record AssignmentDateMoved(
            UUID stream,
            UUID assignmentId,
            UUID assessmentId,
            String title,
            LocalDate dueOn,
            boolean judged,
            String ukprn)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "assessment.assignment-date-moved.v1";
        }
    }

    /** The learner has judged or skipped everything in it that is theirs to judge; what they said is nowhere in it (A7). */
    record AssignmentJudged(UUID stream, UUID assignmentId, UUID assessmentId, String title, String ukprn)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "assessment.assignment-judged.v1";
        }

        static AssignmentJudged of(Assignment assignment, Assessment assessment) {
            return new AssignmentJudged(
                    assessment.learnerOrigin(),
                    assignment.id(),
                    assessment.id(),
                    assignment.title(),
                    assignment.ukprn());
        }
    }

    /** Something in it is the learner's to judge again: they took it back, or another attempt began. */
    record AssignmentOpenAgain(UUID stream, UUID assignmentId, UUID assessmentId, String title, String ukprn)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "assessment.assignment-open-again.v1";
        }

        static AssignmentOpenAgain of(Assignment assignment, Assessment assessment) {
            return new AssignmentOpenAgain(
                    assessment.learnerOrigin(),
                    assignment.id(),
                    assessment.id(),
                    assignment.title(),
                    assignment.ukprn());
        }
    }

    record AssignmentWithdrawn(UUID stream, UUID assignmentId, UUID assessmentId, String title, String ukprn)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "assessment.assignment-withdrawn.v1";
        }

        static AssignmentWithdrawn of(Assignment assignment, Assessment assessment) {
            return new AssignmentWithdrawn(
                    assessment.learnerOrigin(),
                    assignment.id(),
                    assessment.id(),
                    assignment.title(),
                    assignment.ukprn());
        }
    }
}
