package org.withme.assessment.assessment;

import java.util.UUID;
import org.withme.assessment.assessment.AssessmentEvent.AssessmentStarted;
import org.withme.assessment.framework.PublishedVersion;

/** An assessment that an enrolment is to start. */
record StartOnEnrolment(UUID id, UUID learner, UUID enrolment, PublishedVersion against) {

    AssessmentStarted startedEvent() {
        return new AssessmentStarted(
                learner, id, against.frameworkId(), against.id(), against.title(), against.ukprn());
    }
}
