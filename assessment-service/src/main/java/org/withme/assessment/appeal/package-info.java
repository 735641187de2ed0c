/**
 * Appeals (A11): a learner, or an advocate with their authority, says that a decision or a result is wrong. There are three stages:
 * an enquiry, in which the assessor's side looks again; a review by somebody who did not judge; a panel of several who did not judge
 * and answered nothing before ({@link org.withme.assessment.appeal.Involvement}). Each has a date by which the college answers, and
 * each answer one by which the learner goes on ({@link org.withme.assessment.appeal.CollegeDays}); where the college says nothing in
 * time, the learner goes on without it. Why somebody may appeal are rows of a table. While an appeal is open the assessment and its
 * result say so, and nothing is published, corrected or decided again beside it. An answer stands with reasons, or brings other values:
 * a result that supersedes the published one, or before there is one a value that stands in the place of what was decided. Publishes
 * {@code assessment.appeal-lodged.v1} for each stage, {@code .appeal-answered.v1} and {@code .appeal-closed.v1}, none with a ground, a
 * word or a value.
 */
package org.withme.assessment.appeal;
