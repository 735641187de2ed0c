package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a tutorial stands. */
@Schema(name = "TutorialState")
enum TutorialState {
    INVITED,
    AGREED,
    DECLINED,
    CANCELLED,
    CAME,
    DID_NOT_COME,
    /** It did not take place when it should have; another time is still to be found. */
    MOVED;

    /** Whether it is still to take place, as far as is known. */
    boolean isOpen() {
        return this == INVITED || this == AGREED;
    }

    /** Whether somebody is to come, came, or should have. */
    boolean wasToTakePlace() {
        return isOpen() || isOutcome();
    }

    boolean isOutcome() {
        return this == CAME || this == DID_NOT_COME || this == MOVED;
    }
}
