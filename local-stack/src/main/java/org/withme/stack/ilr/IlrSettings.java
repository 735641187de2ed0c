package org.withme.stack.ilr;

import java.time.LocalDateTime;

/**
 * Which return to make. The next return of the same college has the same seed and number of learners, a later time and what is to
 * have changed since.
 *
 * @param learners how many people the first return has
 * @param prepared the time in the file's name and header
 * @param changedPercent how many of a hundred learners have changed since the first return
 * @param withdrawn how many learners have left since
 * @param joined how many learners are new since
 */
public record IlrSettings(
        String ukprn,
        int learners,
        long seed,
        int serial,
        LocalDateTime prepared,
        int changedPercent,
        int withdrawn,
        int joined) {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 5, 11, 14, 5);

    private static final int LETTERS = 26;

    /** A college's first return of 2026-27. */
    public static IlrSettings first(String ukprn, int learners, long seed) {
        return new IlrSettings(ukprn, learners, seed, 1, FIRST, 0, 0, 0);
    }

    /** What the references of this college's learners begin with: a letter per college. */
    String referencePrefix() {
        return String.valueOf((char) ('A' + Math.floorMod(Integer.parseInt(ukprn) % 100 - 1, LETTERS)));
    }

    /** The same people in a return made at another time; no earlier than the first, which would be older than what is applied. */
    public IlrSettings preparedAt(LocalDateTime time) {
        return new IlrSettings(
                ukprn,
                learners,
                seed,
                serial,
                time.isAfter(prepared) ? time : prepared,
                changedPercent,
                withdrawn,
                joined);
    }

    /** The same college's return a week later. */
    public IlrSettings next(int changed, int left, int arrived) {
        return new IlrSettings(ukprn, learners, seed, serial + 1, prepared.plusWeeks(1), changed, left, arrived);
    }
}
