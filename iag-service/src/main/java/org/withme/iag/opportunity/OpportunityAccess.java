package org.withme.iag.opportunity;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who supplies what, and who looks: a source is the client of that name, and everybody who is signed in may look. */
@Singleton
class OpportunityAccess {

    private static final Logger LOG = Logger.getLogger(OpportunityAccess.class);

    private final CurrentCaller callers;

    OpportunityAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * Only the client itself speaks for its source.
     *
     * @throws Problem 404, exactly as if there were no such source
     */
    void requireSupplier(String source) {
        Caller caller = callers.get();
        if (!caller.isApplication()
                || !caller.has(Roles.CAREERS_CLIENT)
                || !caller.clientId().equals(source)) {
            LOG.infof("Refused a source to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
    }

    /** Whoever is signed in, person or application. */
    void requireSignedIn() {
        if (callers.get().isAnonymous()) {
            throw Problem.of(StandardProblem.UNAUTHENTICATED);
        }
    }
}
