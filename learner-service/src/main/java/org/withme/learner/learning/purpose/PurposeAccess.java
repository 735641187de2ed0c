package org.withme.learner.learning.purpose;

import jakarta.inject.Singleton;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Learners read every catalogue, staff that of their college; whoever answers for its quality or its settings writes it. */
@Singleton
class PurposeAccess {

    private final CollegeAccess colleges;
    private final CurrentCaller callers;

    PurposeAccess(CollegeAccess colleges, CurrentCaller callers) {
        this.colleges = colleges;
        this.callers = callers;
    }

    void requireReading(String ukprn) {
        if (!callers.get().has(Roles.LEARNER)) {
            colleges.requireActingFor(
                    "tutorial purposes",
                    ukprn,
                    Roles.MENTOR,
                    Roles.TUTOR,
                    Roles.QUALITY_MANAGER,
                    Roles.MIS_ADMINISTRATOR);
        }
    }

    ActingCollege requireWriting(String ukprn) {
        return colleges.requireActingFor("tutorial purposes", ukprn, Roles.QUALITY_MANAGER, Roles.MIS_ADMINISTRATOR);
    }
}
