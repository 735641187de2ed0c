package org.withme.learner.journey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry is about; a filter of the journey. Who is told of it follows from that: nothing is told without saying to whom. */
@Schema(name = "JourneyKind")
enum Kind {
    ENROLMENT(Readers.OF_ENROLMENTS),
    PROFILE(Readers.OF_THE_PROFILE),
    TEAM(Readers.OF_THE_TEAM),
    PLAN(Readers.THE_LEARNER),
    CONSENT(Readers.THE_LEARNER),
    ACCOUNT(Readers.THE_LEARNER),
    ACCESS(Readers.OF_ENROLMENTS),
    ASSESSMENT(Readers.OF_ASSESSMENTS),
    GUIDANCE(Readers.THE_LEARNER),
    ADVOCACY(Readers.THE_LEARNER),
    OTHER(Readers.THE_LEARNER);

    private final Readers readers;

    Kind(Readers readers) {
        this.readers = readers;
    }

    Readers readers() {
        return readers;
    }
}
