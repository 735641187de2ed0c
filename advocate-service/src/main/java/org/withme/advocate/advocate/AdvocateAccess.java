package org.withme.advocate.advocate;

import jakarta.inject.Singleton;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who sees and registers advocates: the case supervisor those of their college, an advocate themselves. No learner's record. */
@Singleton
class AdvocateAccess {

    private final CurrentCaller callers;

    AdvocateAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * The case supervisor and the college for which they act.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    Staff requireSupervisor() {
        return requireStaff(Roles.CASE_SUPERVISOR);
    }

    /**
     * The advocate and the college for which they act.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    Staff requireAdvocate() {
        return requireStaff(Roles.ADVOCATE);
    }

    private Staff requireStaff(String role) {
        Caller caller = callers.get();
        if (!caller.has(role) || caller.ukprn().isEmpty()) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return new Staff(caller.ukprn().get(), caller.subject());
    }

    /** Somebody and the college for which they act. */
    record Staff(String ukprn, String subject) {}
}
