package org.withme.learner.people.lightmode;

import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;

/** Nobody but the learner chooses it, and nobody else reads it. */
final class LightModeAccess {

    private LightModeAccess() {}

    static Policy mayChoose(UUID learner) {
        return Policy.change("choose-light-mode", Aspects.PREFERENCES, learner, theLearner(learner));
    }
}
