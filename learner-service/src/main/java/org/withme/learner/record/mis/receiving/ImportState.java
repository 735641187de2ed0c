package org.withme.learner.record.mis.receiving;

/** Where a return is on its way. */
public enum ImportState {
    /** Stored, and waiting for its turn. */
    RECEIVED,
    /** Being read and compared; nothing is applied. */
    READING,
    /** Being written, some learners at a time. */
    APPLYING,
    /** A person decides whether it is applied. */
    NEEDS_CONFIRMATION,
    COMPLETED,
    /** Wrong as a whole; nothing was applied. */
    REJECTED,
    /** Given up after an unexpected failure; what was applied stays. */
    FAILED,
    /** Nobody wanted it applied. */
    DISCARDED
}
