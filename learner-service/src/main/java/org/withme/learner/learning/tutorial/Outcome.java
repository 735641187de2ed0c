package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a tutorial. */
@Schema(name = "TutorialOutcome")
enum Outcome {
    CAME(TutorialState.CAME),
    DID_NOT_COME(TutorialState.DID_NOT_COME),
    MOVED(TutorialState.MOVED);

    private final TutorialState state;

    Outcome(TutorialState state) {
        this.state = state;
    }

    TutorialState state() {
        return state;
    }
}
