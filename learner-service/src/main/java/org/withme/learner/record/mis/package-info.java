/**
 * A college's ILR return, from receipt to its final state (L6 to L10), on floors, each of which knows those before it:
 *
 * <ol>
 *   <li>{@code reading}: a stream of XML becomes learners and findings;
 *   <li>{@code receiving}: a return is stored before the answer; a college follows it, reads its lists and decides;
 *   <li>{@code planning}: what was read is compared with what the college said before, in sets;
 *   <li>{@code applying}: the plan is written with its events;
 *   <li>{@code working}: the worker that leads a return through these, or stops it for a person;
 *   <li>{@code turning}: what a year's end leaves behind without a return.
 * </ol>
 *
 * One return per college at a time. Others use nothing of this feature; it writes what {@code profile} and
 * {@code enrolment} read, and publishes {@code EnrolmentEvent}.
 */
package org.withme.learner.record.mis;
