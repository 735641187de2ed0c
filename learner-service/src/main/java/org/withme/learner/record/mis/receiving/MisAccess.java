package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who works with returns: the MIS and the MIS administrator of the college itself, for that college alone. */
@Singleton
public class MisAccess {

    private static final Logger LOG = Logger.getLogger(MisAccess.class);

    private final CurrentCaller callers;

    MisAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * The college for which the caller works.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    public College requireOwnCollege() {
        Caller caller = callers.get();
        if (!caller.hasAny(Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR)
                || caller.ukprn().isEmpty()) {
            LOG.infof("Refused returns to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        String capacity = caller.has(Roles.MIS_CLIENT) ? Roles.MIS_CLIENT : Roles.MIS_ADMINISTRATOR;
        return new College(caller.ukprn().get(), caller.subject(), capacity);
    }

    /**
     * The college for which a person acts: what a return does to so many is never decided by an application (L8).
     *
     * @throws Problem 403 for an application, else as {@link #requireOwnCollege()}
     */
    College requirePersonOfOwnCollege() {
        College college = requireOwnCollege();
        if (callers.get().isApplication() || !callers.get().has(Roles.MIS_ADMINISTRATOR)) {
            throw Problem.of(StandardProblem.FORBIDDEN).detail("A person confirms: the MIS administrator.");
        }
        return new College(college.ukprn(), college.subject(), Roles.MIS_ADMINISTRATOR);
    }

    /**
     * A college and the one who acts for it.
     *
     * @param capacity the role in which they act
     */
    public record College(String ukprn, String subject, String capacity) {}
}
