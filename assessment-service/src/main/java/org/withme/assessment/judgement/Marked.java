package org.withme.assessment.judgement;

import org.withme.platform.problem.Problem;

/**
 * What became of a mark.
 *
 * @param refused why it was not recorded; null if it stands
 * @param isNew whether it was recorded now, and not before
 * @param reasonDue whether somebody waits for a reason, as far as the assessor may know
 */
public record Marked(Problem refused, boolean isNew, boolean reasonDue) {

    static Marked refused(Problem why) {
        return new Marked(why, false, false);
    }

    static Marked recorded(JudgedCriterion now) {
        return new Marked(null, true, now.current().isReasonDue());
    }

    static Marked unchanged(JudgedCriterion now) {
        return new Marked(null, false, now.current().isReasonDue());
    }
}
