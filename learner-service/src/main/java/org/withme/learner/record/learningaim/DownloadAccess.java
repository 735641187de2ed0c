package org.withme.learner.record.learningaim;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who loads the names that all colleges read: the platform operator. */
@Singleton
class DownloadAccess {

    private static final Logger LOG = Logger.getLogger(DownloadAccess.class);

    private final CurrentCaller callers;

    DownloadAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * The operator's subject.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    String requireOperator() {
        Caller caller = callers.get();
        if (!caller.has(Roles.PLATFORM_OPERATOR)) {
            LOG.infof("Refused downloads of learning aims to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return caller.subject();
    }
}
