package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one mark is for.
 *
 * @param origin the id under which the college's learner is
 * @param starts when it began; empty if the college sends no time
 * @param reference the college's own for it; empty if it sends none
 */
record Session(UUID origin, LocalDate day, String starts, String reference) {}
