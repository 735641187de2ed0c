package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register of a college says of one learner, and what came of it so far.
 *
 * @param here whether they are enrolled there and on no break
 * @param last the day of the last session that counts; null if there is none
 * @param lastCame the last day on which they came
 * @param countedFrom the day up to which no session is a reason any more
 * @param putOffUntil the day until which somebody said "not today"
 * @param missed sessions since they came last
 * @param missedSince the first of these
 * @param recent the sessions of the last days
 * @param recentSince the first of these
 * @param before the sessions of the time before these
 * @param open the spell that goes on; null if there is none
 */
record Standing(
        UUID origin,
        String ukprn,
        boolean here,
        @Nullable LocalDate last,
        @Nullable LocalDate lastCame,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate putOffUntil,
        int missed,
        @Nullable LocalDate missedSince,
        Share recent,
        @Nullable LocalDate recentSince,
        Share before,
        @Nullable Spell open) {

    /** To how many sessions of how many somebody came. */
    record Share(int came, int expected) {

        /** Whether it is less than so many percent of another. */
        boolean isBelow(int percent, Share other) {
            return 100L * came * other.expected < (long) percent * other.came * expected;
        }
    }

    /** A spell that goes on. */
    record Spell(UUID id, Figures figures) {}

    Optional<Spell> spell() {
        return Optional.ofNullable(open);
    }
}
