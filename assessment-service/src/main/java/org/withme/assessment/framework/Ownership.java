package org.withme.assessment.framework;

/** Whose a criterion is. */
public enum Ownership {
    LEARNER_OWNED,
    CO_OWNED,
    EXTERNALLY_MEASURED
}
