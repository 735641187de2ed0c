package org.withme.learner.record.mis.planning;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What applying the return would do, in numbers. */
public record PlannedChange(
        int created,
        int changed,
        int unchanged,
        int toApply,
        int missing,
        int enrolmentsCreated,
        int enrolmentsChanged,
        int enrolmentsEnded,
        int newlyWithdrawn,
        int newlyMissing,
        int current,
        int learnersNewlyMissing) {

    static PlannedChange of(ResultSet row) throws SQLException {
        return new PlannedChange(
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("to_apply"),
                row.getInt("missing"),
                row.getInt("enrolments_created"),
                row.getInt("enrolments_changed"),
                row.getInt("enrolments_ended"),
                row.getInt("newly_withdrawn"),
                row.getInt("newly_missing"),
                row.getInt("current"),
                row.getInt("learners_newly_missing"));
    }

    /** How many current enrolments would no longer be (L8). */
    public int leaving() {
        return newlyWithdrawn + newlyMissing;
    }
}
