package org.withme.assessment.exams;

import java.time.LocalDate;

/** What is needed of {@code learner.enrolled.v1} and {@code learner.facts-changed.v1}; without a reference they say nothing here. */
record StatedReference(String ukprn, String learnRefNumber, LocalDate preparedOn) {

    StatedReference {
        if (ukprn == null || preparedOn == null) {
            throw new IllegalArgumentException("What a return says has its college and its day");
        }
    }
}
