package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the two. */
@Schema(name = "TutorialSide")
enum Side {
    /** And an advocate who speaks for them. */
    LEARNER,
    STAFF;

    Side other() {
        return this == LEARNER ? STAFF : LEARNER;
    }
}
