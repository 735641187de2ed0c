package org.withme.advocate.referral;

import java.time.Instant;
import java.time.LocalDate;

/** V1: an honest date is the length of the queue over recent throughput, with its range; without throughput there is none. */
final class WaitRules {

    /** How far back throughput is counted. */
    static final int RECENT_DAYS = 90;

    /** Fewer acceptances than this say nothing about the next one: the range would have no end. */
    static final int FEWEST = 4;

    private WaitRules() {}

    /**
     * What a learner is told.
     *
     * @param since when the learner said yes
     * @param place in the queue, from 1
     * @param accepted how many of the college's referrals were accepted in the last {@link #RECENT_DAYS} days
     * @param anyAdvocate whether the college has an advocate at all
     */
    static WaitView estimate(Instant since, long place, long accepted, boolean anyAdvocate, LocalDate today) {
        if (!anyAdvocate) {
            return notKnown(
                    since, place, "The college has no advocate at the moment. The case supervisor knows of you.");
        }
        if (accepted < FEWEST) {
            return notKnown(
                    since,
                    place,
                    "Only " + accepted + " of at least " + FEWEST + " acceptances in the last " + RECENT_DAYS
                            + " days: too few to name a day honestly.");
        }
        double perDay = (double) accepted / RECENT_DAYS;
        double spread = 1 / Math.sqrt(accepted);
        return new WaitView(
                since,
                place,
                WaitView.Estimate.KNOWN,
                day(today, place / perDay),
                day(today, place / (perDay * (1 + spread))),
                day(today, place / (perDay * (1 - spread))),
                accepted + " learners were accepted in the last " + RECENT_DAYS + " days.");
    }

    private static WaitView notKnown(Instant since, long place, String why) {
        return new WaitView(since, place, WaitView.Estimate.NOT_KNOWN_YET, null, null, null, why);
    }

    private static LocalDate day(LocalDate today, double days) {
        return today.plusDays((long) Math.ceil(days));
    }
}
