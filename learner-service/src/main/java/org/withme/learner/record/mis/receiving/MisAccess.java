package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who works with returns: the MIS and the MIS administrator of the college itself, for that college alone. */
@Singleton
public class MisAccess {

    private final CollegeAccess colleges;
    private final CurrentCaller callers;

    MisAccess(CollegeAccess colleges, CurrentCaller callers) {
        this.colleges = colleges;
        this.callers = callers;
    }

    /**
     * The college for which the caller works.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    public ActingCollege requireOwnCollege() {
        return colleges.requireOwn("returns", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
    }

    /**
     * The college for which a person acts: what a return does to so many is never decided by an application (L8).
     *
     * @throws Problem 403 for an application, else as {@link #requireOwnCollege()}
     */
    ActingCollege requirePersonOfOwnCollege() {
        ActingCollege college = requireOwnCollege();
        if (callers.get().isApplication() || !callers.get().has(Roles.MIS_ADMINISTRATOR)) {
            throw Problem.of(StandardProblem.FORBIDDEN).detail("A person confirms: the MIS administrator.");
        }
        return new ActingCollege(college.ukprn(), college.subject(), Roles.MIS_ADMINISTRATOR);
    }
}
