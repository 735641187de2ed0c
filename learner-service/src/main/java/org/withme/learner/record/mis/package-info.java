/**
 * A college's ILR return, from receipt to its final state (L6 to L10): received whole and stored before the answer, read
 * and compared by a worker on any instance, stopped for a person when too many would leave (L8) or when it is older than
 * the last one of its year (L7, L9), and applied with its events. What a year's turn leaves behind is noted without one. One return per college at a time. Others use nothing of this feature;
 * it writes what {@code profile} and {@code enrolment} read, and publishes {@code EnrolmentEvent}.
 */
package org.withme.learner.record.mis;
