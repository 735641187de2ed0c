/**
 * Criteria of a published version, set to a group or to learners (A15). An assessor sets them in one request; who has no
 * assessment in progress against the framework gets one. A learner moves their own date as far as the assignment lets them, and
 * judges their work once for all of it, or per criterion where the version asks for that. {@link
 * org.withme.assessment.assignment.AssignmentAccess} decides: the assessors, quality assurers and the exams office of the college
 * that set it, with the learners whom they may assess; each learner with themselves alone. What is judged is in {@link
 * org.withme.assessment.judgement}, under the rules of one judgement (A6, A7): a grid is made of what the caller's side sees.
 * Publishes {@code assessment.assignment-set}, {@code .assignment-date-moved}, {@code .assignment-judged}, {@code
 * .assignment-open-again} and {@code .assignment-withdrawn}, consumes {@code learner.group-joined} and {@code .group-left} to know who is meant by a group.
 */
package org.withme.assessment.assignment;
