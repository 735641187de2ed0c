package org.withme.learner.record.enrolment;

import java.time.LocalDate;

/**
 * What a learner is on.
 *
 * @param what in words: the aim or programme, as far as its name is known
 * @param isPaused whether they take a break from it
 */
public record CurrentEnrolment(String what, String ukprn, LocalDate plannedEnd, boolean isPaused) {}
