package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** On which side of a tutorial the caller is. */
@Singleton
class Sides {

    private final CurrentCaller callers;
    private final StaffOfTutorials staff;

    Sides(CurrentCaller callers, StaffOfTutorials staff) {
        this.callers = callers;
        this.staff = staff;
    }

    Side of(UUID learner) {
        Caller caller = callers.get();
        return caller.has(Roles.LEARNER) && caller.is(learner) ? Side.LEARNER : Side.STAFF;
    }

    /** If it is one of the staff who acts. */
    void takeUp(Tutorial tutorial) {
        if (of(tutorial.learner()) == Side.STAFF) {
            staff.takeUp(tutorial, callers.get().subject());
        }
    }

    /** Whether it is theirs among the staff. */
    boolean isTheirs(UUID learner, UUID tutorial) {
        return StaffOfTutorials.of(callers.get())
                .flatMap(member -> staff.capacity(member, learner, tutorial))
                .isPresent();
    }
}
