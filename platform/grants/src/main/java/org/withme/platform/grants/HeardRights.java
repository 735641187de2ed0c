package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.withme.platform.access.Certainty;
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
    private static final Duration SOON = Duration.ofSeconds(5);

    private final LaneFreshness freshness;

    HeardRights(LaneFreshness freshness) {
        this.freshness = freshness;
    }

    /** For what rests on a grant, a consent or a disclosure. */
    @Override
    public void require() {
        require(ACCESS);
    }

    /**
     * For what rests on a right of which another topic tells.
     *
     * @throws Problem 503 {@link RightsProblem#NOT_CERTAIN} if the topic has fallen silent
     */
    public void require(String topic) {
        if (freshness.isSilent(topic)) {
            LOG.debugf("A right is not certain while %s is silent", topic);
            throw Problem.of(RightsProblem.NOT_CERTAIN).retryAfter(SOON);
        }
    }
}
