/**
 * Wishes about how, when or where a learner learns (L27): one sentence, addressed to the learner's mentor or to the staff of one
 * of their groups. A wish is answered (done, tried until a day, not possible because of something) and is in both inboxes until
 * then; while it is tried, until that day, and then it is asked again. It is always addressed to whoever has the role now, and to
 * the college's case supervisors as long as nobody has it; where the learner has left, it lapses (ADR 50). Staff enter what a
 * learner said; the learner makes it their own or strikes it out (ADR 49). Publishes {@code learner.wish-made.v1},
 * {@code learner.wish-answered.v1} and {@code learner.said-answered.v1}, never a word of what was written; the inbox asks
 * {@link org.withme.learner.people.wish.WishesThatWait}. A disclosure copies them with the profile (W3).
 */
package org.withme.learner.people.wish;
