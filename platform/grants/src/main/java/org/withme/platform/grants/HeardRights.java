package org.withme.platform.grants;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.access.Certainty;
import org.withme.platform.access.RightsProblem;
import org.withme.platform.events.inbox.LaneFreshness;
import org.withme.platform.problem.Problem;

/**
 * Rights that are given and taken away in another service count only while this one hears of it: a right that was taken
 * back reaches nobody while its events cannot come (R12).
 */
@Singleton
public class HeardRights implements Certainty {

    /** What learner-service tells: grants, consents, disclosures. */
    static final String ACCESS = "learner-access-events";

    private static final Logger LOG = Logger.getLogger(HeardRights.class);

    private final LaneFreshness freshness;

    HeardRights(LaneFreshness freshness) {
        this.freshness = freshness;
    }

    /**
     * For what rests on a grant, a consent or a disclosure.
     *
     * @throws Problem 503 {@link RightsProblem#NOT_CERTAIN} if the topic has fallen silent
     */
    @Override
    public void require() {
        if (freshness.isSilent(ACCESS)) {
            LOG.debugf("A right is not certain while %s is silent", ACCESS);
            throw RightsProblem.notCertain();
        }
    }
}
