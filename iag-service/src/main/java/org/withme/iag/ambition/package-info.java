/**
 * Ambitions, in the learner's words. They belong to the person: no enrolment is needed and none ends them; several may be alive
 * and one may be named as first (I1). Nobody but the learner changes an ambition: of I2 there is so far the one thing that
 * somebody else may start, <em>I don't know yet</em> in a first conversation (I3), which stays a proposal without words until
 * the learner takes it up or lets it go. An adviser or the named mentor enters what a learner said to them (ADR 49): it counts
 * at once, and the learner makes it their own or strikes it out. Every revision is kept. Advisers read while the learner is at
 * their college, or because the team names them for it; the named mentor reads too, unless the learner says no (I13). Publishes
 * {@code iag.ambition-declared.v1}, {@code iag.ambition-revised.v1}, {@code iag.said-answered.v1} and
 * {@code iag.ambition-let-go.v1}; fires {@link org.withme.iag.ambition.AmbitionChanged} within the transaction.
 */
package org.withme.iag.ambition;
