package org.withme.learner.learning.tutorial;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is kept of a tutorial once it is closed, beside its outcome. */
@Embeddable
class Afterwards {

    /** Whether it was agreed when it began. */
    private Boolean wasAgreed;

    /** Whether the learner is asked if it was worth it; null until it is drawn. */
    private Boolean asksWorth;

    private Instant signalledAt;

    void agreed(boolean agreed) {
        wasAgreed = agreed;
    }

    boolean wasAgreed() {
        return Boolean.TRUE.equals(wasAgreed);
    }

    boolean isDrawn() {
        return asksWorth != null;
    }

    void draw(boolean asks) {
        asksWorth = asks;
    }

    boolean asksWorth() {
        return Boolean.TRUE.equals(asksWorth);
    }

    void signal(Instant now) {
        signalledAt = now;
    }
}
