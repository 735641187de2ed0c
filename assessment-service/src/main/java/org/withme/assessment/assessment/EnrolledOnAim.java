package org.withme.assessment.assessment;

import java.util.UUID;

/** What this service needs of {@code learner.enrolled.v1}. */
record EnrolledOnAim(UUID enrolmentId, String ukprn, String learnAimRef) {

    EnrolledOnAim {
        if (enrolmentId == null || ukprn == null || learnAimRef == null) {
            throw new IllegalArgumentException("An enrolment says which it is, where, and on which aim");
        }
    }
}
