package org.withme.learner.journey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry is about; a filter of the journey. */
@Schema(name = "JourneyKind")
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
