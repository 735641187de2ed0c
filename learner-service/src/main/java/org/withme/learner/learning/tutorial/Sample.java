package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Of which tutorials the learner is asked whether they were worth it: one in some, which the id decides for good (L20). */
@Singleton
class Sample {

    private final int oneIn;

    Sample(TutorialsConfig config) {
        oneIn = Math.max(1, config.askOneIn());
    }

    boolean includes(UUID tutorial) {
        return Math.floorMod(tutorial.getLeastSignificantBits(), oneIn) == 0;
    }
}
