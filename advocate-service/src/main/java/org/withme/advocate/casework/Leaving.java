package org.withme.advocate.casework;

import java.time.LocalDate;

/**
 * Whether a learner has left a college.
 *
 * @param hasLeft also if nothing is known of them there
 * @param lastDay their last day there; null while they are there or if it is not known
 */
record Leaving(boolean hasLeft, LocalDate lastDay) {}
