package org.withme.learner.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.learner.record.duplicates.Survivors.SignedIn;

/** One open stream: who follows whose journey, how far it was told, and when it ends. */
final class Follower {

    private final SignedIn who;
    private final Instant until;
    private volatile long position;
    private volatile Instant heard;

    Follower(SignedIn who, long position, Instant until, Instant now) {
        this.who = who;
        this.position = position;
        this.until = until;
        this.heard = now;
    }

    SignedIn who() {
        return who;
    }

    UUID learner() {
        return who.learner();
    }

    long position() {
        return position;
    }

    /** Whether the token with which it was opened is over. */
    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    boolean isSilentSince(Instant moment) {
        return heard.isBefore(moment);
    }

    /** Something is sent to it now; an empty list is a heartbeat. */
    void hears(List<NumberedEntry> numbereds, Instant now) {
        if (!numbereds.isEmpty()) {
            position = numbereds.get(numbereds.size() - 1).position();
        }
        heard = now;
    }
}
