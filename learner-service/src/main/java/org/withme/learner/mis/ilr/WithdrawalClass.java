package org.withme.learner.mis.ilr;

import java.util.Set;

/** What a withdrawal reason says that is not health data. */
public enum WithdrawalClass {
    /** Nobody withdrew, or to another aim at the same college. */
    NONE,
    /** To another provider. */
    MOVED,
    LEFT,
    UNKNOWN;

    private static final int INTERNAL_TRANSFER = 40;
    private static final Set<Integer> TO_ANOTHER_PROVIDER = Set.of(2, 7, 41, 47);
    private static final Set<Integer> NOT_SAID = Set.of(45, 98);

    static WithdrawalClass ofReason(Integer reason) {
        if (reason == null || NOT_SAID.contains(reason)) {
            return UNKNOWN;
        }
        if (reason == INTERNAL_TRANSFER) {
            return NONE;
        }
        return TO_ANOTHER_PROVIDER.contains(reason) ? MOVED : LEFT;
    }
}
