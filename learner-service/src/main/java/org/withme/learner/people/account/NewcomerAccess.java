package org.withme.learner.people.account;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who opens accounts for people of no college: the platform operator (ADR 42). */
@Singleton
class NewcomerAccess {

    private static final Logger LOG = Logger.getLogger(NewcomerAccess.class);

    private final CurrentCaller callers;

    NewcomerAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /** @throws Problem 404, exactly as if there were nothing */
    void requireOperator() {
        Caller caller = callers.get();
        if (!caller.has(Roles.PLATFORM_OPERATOR)) {
            LOG.infof("Refused accounts of no college to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
    }
}
