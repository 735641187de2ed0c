package org.withme.learner.rights.accesslog;

import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;

/** The learner alone reads who looked. */
final class AccessLogAccess {

    private AccessLogAccess() {}

    static Policy mayRead(UUID learner) {
        return Policy.read("read-access-log", Aspects.ACCESS_LOG, learner, theLearner(learner));
    }
}
