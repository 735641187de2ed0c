package org.withme.learner.rights.consent;

import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;

/** The learner alone decides, and reads what they decided. */
final class ConsentAccess {

    private ConsentAccess() {}

    static Policy mayRead(UUID learner) {
        return Policy.read("read-consents", Aspects.CONSENT, learner, theLearner(learner));
    }

    static Policy mayDecide(UUID learner) {
        return Policy.change("decide-consent", Aspects.CONSENT, learner, theLearner(learner));
    }
}
