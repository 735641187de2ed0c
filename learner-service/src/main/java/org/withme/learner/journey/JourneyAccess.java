package org.withme.learner.journey;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/**
 * Who reads a learner's journey: the learner all of it, a tutor, adviser or team member their own college's entries, and of
 * these only what they may read where it comes from: {@link Readers}.
 */
public final class JourneyAccess {

    private JourneyAccess() {}

    /** Only one's own, as it grows. */
    static Policy mayFollow(UUID learner) {
        return Policy.read("follow-journey", Aspects.JOURNEY, learner, theLearner(learner));
    }

    /** Also decides who reads where the learner is now. */
    public static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-journey",
                Aspects.JOURNEY,
                learner,
                theLearner(learner).or(atCollegeIn(Roles.TUTOR, Roles.ADVISER)).or(named(Aspects.JOURNEY)));
    }
}
