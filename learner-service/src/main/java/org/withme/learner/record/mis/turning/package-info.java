/**
 * What a year's end leaves behind without a return: who was continuing and is listed by no return of the next year is noted
 * as not returned when its grace is over, and read by the college (L9).
 */
package org.withme.learner.record.mis.turning;
