package org.withme.learner.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.withme.learner.record.duplicates.Survivors.SignedIn;

/** One open stream: who follows whose journey, how far it was told, and when it ends. */
final class Follower {

    private final SignedIn who;
    private final Instant until;
    private volatile long position;
    private volatile Instant heard;
    private volatile int waiting;

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

    /** Whether the learner was told last that so much waits in the inbox; before anything is told, nothing does. */
    boolean isTold(Map<UUID, Integer> waitingNow) {
        return waiting == waitingNow.getOrDefault(learner(), 0);
    }

    /** Something is sent to it now; an empty list is a heartbeat. */
    void hears(List<NumberedEntry> numbereds, Instant now) {
        if (!numbereds.isEmpty()) {
            position = numbereds.get(numbereds.size() - 1).position();
        }
        numbereds.stream()
                .map(NumberedEntry::waiting)
                .filter(Objects::nonNull)
                .forEach(told -> waiting = told.waiting());
        heard = now;
    }
}
