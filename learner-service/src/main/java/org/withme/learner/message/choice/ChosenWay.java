package org.withme.learner.message.choice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;

/**
 * A way that somebody chose.
 *
 * @param safe whether nobody else reads there
 * @param own the address that they gave; null for the one that their college has
 * @param collegeHash of the college's address when it was chosen; null if there was none, or it is their own
 * @param askedBy the message by whose link the own address is confirmed; null until it is written
 * @param openedAt when it was chosen last, or the address changed
 */
record ChosenWay(
        WayKind kind,
        boolean safe,
        @Nullable String own,
        @Nullable String collegeHash,
        @Nullable UUID askedBy,
        @Nullable Instant confirmedAt,
        Instant openedAt,
        @Nullable WayClosing closed,
        @Nullable Instant closedAt) {

    boolean isToBeConfirmed() {
        return own != null && confirmedAt == null;
    }

    /** Whether their own address is the one that is meant, when that one was given now, or none. */
    boolean staysOwn(@Nullable String given) {
        return own != null && (given == null || confirmedAt != null && given.equals(own));
    }

    /** No link went to the own address yet. */
    boolean isToBeAsked() {
        return isToBeConfirmed() && askedBy == null && closed == null;
    }
}
