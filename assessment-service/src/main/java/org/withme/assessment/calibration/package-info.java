/**
 * How far learners, assessors and awarding organisations see the same work alike (A13, P15): per criterion, framework and college,
 * from published results alone. A number is the mean difference of at least five learners and never a count of who judged how.
 * Nothing can be subtracted: a cell takes its learners in fives and in the order of their results, which never changes, so two
 * reports differ by nothing or by at least five learners; a total is the sum of the cells that are shown, so it says no more than
 * they do; and no report can be asked for a part of the learners. Nobody is named who judged: there is no report per assessor.
 */
package org.withme.assessment.calibration;
