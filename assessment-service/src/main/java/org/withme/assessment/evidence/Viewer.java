package org.withme.assessment.evidence;

/** As what somebody who may read an assessment looks at its evidence. */
enum Viewer {
    LEARNER,
    COLLEGE,
    ADVOCATE
}
