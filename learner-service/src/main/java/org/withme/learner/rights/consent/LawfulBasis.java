package org.withme.learner.rights.consent;

/** Why something may be done with a learner's data (L12). */
enum LawfulBasis {
    CONSENT,
    PUBLIC_TASK,
    LEGAL_OBLIGATION
}
