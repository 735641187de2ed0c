package org.withme.learner.record.mis.planning;

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

    /** How many current enrolments would no longer be (L8). */
    public int leaving() {
        return newlyWithdrawn + newlyMissing;
    }
}
