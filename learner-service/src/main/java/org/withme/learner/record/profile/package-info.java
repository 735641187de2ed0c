/**
 * Who a learner is and how they want to learn. What a college's MIS says is shown per college with its source and date and
 * never re-typed (L2); preferences are the learner's own words, which nobody else writes and no import touches. Staff of a
 * college see their college's facts and, while the learner is there, what the learner prefers (L5): birth date, contact and the
 * learner's own words only who looks after them, the MIS without the words. ULN checks are L1.
 * Publishes {@code learner.preferences-changed.v1}.
 */
package org.withme.learner.record.profile;
