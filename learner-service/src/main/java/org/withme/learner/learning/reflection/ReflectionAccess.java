package org.withme.learner.learning.reflection;

import static org.withme.learner.people.access.Relations.onTheTeam;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;

/** A reflection is the learner's; whoever is on the team reads what the learner shared with them by name, and nobody else any. */
final class ReflectionAccess {

    private ReflectionAccess() {}

    static Policy mayKeep(UUID learner) {
        return Policy.change("keep-reflections", Aspects.REFLECTION, learner, theLearner(learner));
    }

    /**
     * The learner, and whoever is on the team: which of them the statement that reads finds. It logs nothing by itself: that
     * somebody looked and was shown none would only frighten.
     */
    static Policy mayRead(UUID learner) {
        return Policy.change(
                "read-reflections",
                Aspects.REFLECTION,
                learner,
                theLearner(learner).or(onTheTeam()));
    }
}
