package org.withme.learner.journey;

/** What an entry is about; a filter of the journey. */
enum Kind {
    ENROLMENT,
    PROFILE,
    TEAM,
    CONSENT,
    ACCOUNT,
    ACCESS,
    ASSESSMENT,
    GUIDANCE,
    ADVOCACY,
    OTHER
}
