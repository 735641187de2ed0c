package org.withme.learner.learning.calendar;

import static org.withme.platform.access.Rule.theLearner;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Everybody has their own calendar: learners, and staff who hold tutorials; who is both has one of both. */
@Singleton
class CalendarAccess {

    private final Access access;
    private final CollegeAccess colleges;
    private final CurrentCaller callers;

    CalendarAccess(Access access, CollegeAccess colleges, CurrentCaller callers) {
        this.access = access;
        this.colleges = colleges;
        this.callers = callers;
    }

    CalendarOwner requireOwn() {
        Caller caller = callers.get();
        Optional<UUID> learner = caller.signedInLearner();
        String ukprn = caller.ukprn()
                .filter(college -> caller.hasAny(Roles.MENTOR, Roles.TUTOR))
                .orElse(null);
        if (learner.isPresent()) {
            UUID own = learner.get();
            access.require(Policy.change("keep-calendar", Aspects.TUTORIAL, own, theLearner(own)));
            return new CalendarOwner(own, caller.subject(), ukprn);
        }
        colleges.requireOwn("calendar", Roles.MENTOR, Roles.TUTOR);
        return new CalendarOwner(null, caller.subject(), ukprn);
    }
}
