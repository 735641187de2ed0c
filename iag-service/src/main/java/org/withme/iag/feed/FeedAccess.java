package org.withme.iag.feed;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.grants.HeardRights;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Which feed a caller reads: a careers service its own, under its client id, and no other. */
@Singleton
class FeedAccess {

    private static final Logger LOG = Logger.getLogger(FeedAccess.class);

    private final CurrentCaller callers;
    private final HeardRights rights;

    FeedAccess(CurrentCaller callers, HeardRights rights) {
        this.callers = callers;
        this.rights = rights;
    }

    /**
     * The client whose feed it is.
     *
     * @throws Problem 404, exactly as if there were no feed; 503 while it is not certain which consents still stand
     */
    String requireOwnFeed() {
        Caller caller = callers.get();
        if (!caller.isApplication() || !caller.has(Roles.CAREERS_CLIENT)) {
            LOG.infof("Refused a feed to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        rights.require();
        return caller.clientId();
    }
}
