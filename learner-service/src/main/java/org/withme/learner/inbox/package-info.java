/**
 * One inbox for each person, learner or staff (L34): what waits, why, until when and where to do it. What the other services say
 * is a projection of their events, which can be rebuilt from the log alone and is identical; samples of quality assurance, which
 * are no learner's, are one of their own. What waits in this service is asked of the feature that knows
 * ({@link org.withme.learner.people.waiting.Waiting}, ADR 43). An item goes by itself when the thing is done, whoever did it.
 * What is addressed to a role waits for everybody who has it at the learner's college, for those who are named beside the
 * learner alone where somebody is, unless it is for who has not done it before, and for one person from when they take it. The
 * order is the order of need, never a score. Nothing in it names anybody outside of what its reader may read of them.
 */
package org.withme.learner.inbox;
