/**
 * A learner's plan (L14 to L16, L18): goals of their own, with steps and dates, negotiated with the mentors and tutors beside
 * them. A plan is a learner's with one college, or the learner's alone where they belong to none (ADR 54). Goals and proposals
 * are changed under one lock per plan, so that two answers or signatures at once come one after the other. What all who have to
 * have signed is a version, and never changes; the next goal, or another wording, begins the next one, a tick or a date does not.
 * An advocate with the learner's authority for {@code plan} reads and proposes on the learner's side, and decides nothing (A9, ADR 57).
 * Published results, which the journey tells, offer themselves to the learner alone, who shows them with a goal or does not.
 * What a plan may lack is said from facts of the college's record, as advice (L15). Publishes {@code learner.goal-*.v1} and
 * {@code learner.plan-*.v1}, never a word of what was written; the inbox asks
 * {@link org.withme.learner.learning.plan.PlansThatWait}. No code reads the words to judge them (W4); that two texts are the
 * same is seen by a hash ({@link org.withme.learner.learning.plan.WordsHash}).
 */
package org.withme.learner.learning.plan;
