/**
 * Whether learners came, and who stopped coming (L33). The MIS sends the marks of its registers by its own references, as rows in
 * one request that may be sent again; which marks there are and what each means is configured, for there is no statutory code.
 * When somebody went quiet is configured too ({@link org.withme.learner.people.attendance.QuietRules}); an authorised absence never
 * counts. Of whom it is to be looked is written with the marks and looked at right after
 * ({@link org.withme.learner.people.attendance.LookingAtRegisters}), so that no spell is lost and each is told once. A spell is a
 * prompt to the learner's mentors and decides nothing; one tap answers it.
 *
 * <p>Publishes {@code learner.went-quiet.v1} and {@code learner.quiet-spell-ended.v1} for whoever follows events; the
 * inbox asks {@link org.withme.learner.people.attendance.PromptsThatWait} itself. The events are in no
 * journey: a guess about somebody is a matter of the staff who ask how they are, a supporter who reads the journey has no part in
 * it, and it must not be read as a reproach. The learner reads the marks themselves, and in the access log who looked at them.
 */
package org.withme.learner.people.attendance;
