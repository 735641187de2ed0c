/**
 * What staff write beside a learner-owned criterion (A6): a comment, never a judgement. It has no value, stands after the learner has
 * judged, changes nothing that is decided or counted, and stays as it was written. The learner is told in the journey that there is
 * one. Publishes {@code assessment.commented.v1}, without its words.
 */
package org.withme.assessment.comment;
