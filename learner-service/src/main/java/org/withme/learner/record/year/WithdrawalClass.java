package org.withme.learner.record.year;

/** What a withdrawal reason says that is not health data. */
public enum WithdrawalClass {
    /** Nobody withdrew, or to another aim at the same college. */
    NONE,
    /** To another provider. */
    MOVED,
    LEFT,
    UNKNOWN
}
