/**
 * A learner's assessment against one published version, which it keeps (A1). An assessor starts it for a learner who is at
 * their college; an enrolment starts one for each framework that the college publishes for the aim, once per enrolment and
 * framework. One framework is in progress for a learner once at a time. {@link
 * org.withme.assessment.assessment.AssessmentAccess} decides who may do what with one: the learner; assessors, quality
 * assurers and the exams office of the college that assesses, through the grace period (L5), so that what was begun can be
 * finished; an advocate with authority reads (A9); the awarding organisation writes its marks and reads nothing. Publishes
 * {@code assessment.started.v1}, consumes {@code learner.enrolled.v1}.
 */
package org.withme.assessment.assessment;
