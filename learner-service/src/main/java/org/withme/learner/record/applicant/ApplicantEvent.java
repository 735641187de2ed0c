package org.withme.learner.record.applicant;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner. */
sealed interface ApplicantEvent extends DomainEvent {

    /**
     * A college states that the person has applied, for the first time or again.
     *
     * @param learnAimRef what for, if it is a learning aim
     * @param startsOn when that begins, if it is known
     */
    record Applied(UUID stream, String ukprn, String learnAimRef, LocalDate startsOn) implements ApplicantEvent {
        @Override
        public String type() {
            return "learner.applied.v1";
        }
    }

    /** The application is over without an enrolment. */
    record ApplicationWithdrawn(UUID stream, String ukprn, LocalDate withdrawnOn, Why why) implements ApplicantEvent {

        enum Why {
            WITHDRAWN,
            /** Nobody said anything of it for long, and no return listed them. */
            LAPSED
        }

        @Override
        public String type() {
            return "learner.application-withdrawn.v1";
        }
    }
}
