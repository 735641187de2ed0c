package org.withme.learner.learning.recognition;

import org.withme.platform.problem.Violations;

/** What a recognition must keep to. */
final class RecognitionRules {

    private static final int LONGEST_WORDS = 500;

    private RecognitionRules() {}

    static Violations check(GiveRecognition command) {
        return new Violations()
                .requiredText(
                        "/words", command.words(), LONGEST_WORDS, "Say what you saw, in a sentence to the learner.");
    }
}
