/**
 * What comes from outside about many learners at once (A8): the marks of the awarding organisation, from its system or from the
 * results file of a college's exams office. Nobody outside knows our ids, so a row names a college, a learner by the reference of
 * the college's returns or by a candidate number, a framework by its LearnAimRef and a criterion by its code. Each row is answered;
 * a mark that stands already stays as it is. References are told by learner-service ({@code learner.enrolled.v1},
 * {@code learner.facts-changed.v1}), candidate numbers are the exams office's own, given by reference or by id; both only say who is
 * meant: whose assessment may be marked is decided as for one mark. A file is sent again, quotes are left open and numbers are given
 * anew, and in each case nobody's mark goes to somebody else, or to another assessment of theirs.
 */
package org.withme.assessment.exams;
