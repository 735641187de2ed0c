package org.withme.learner.rights.disclosure;

/** What a disclosure opens: what one service keeps of the learner. */
enum RecordKind {
    PROFILE,
    ADVOCACY,
    GUIDANCE,
    ASSESSMENT
}
