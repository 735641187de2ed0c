package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Of which tutorials the learner is asked whether they were worth it: one in some, which nobody can know or choose before (L20). */
@Singleton
class Sample {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int oneIn;

    Sample(TutorialsConfig config) {
        oneIn = Math.max(1, config.askOneIn());
    }

    boolean draws() {
        return RANDOM.nextInt(oneIn) == 0;
    }
}
