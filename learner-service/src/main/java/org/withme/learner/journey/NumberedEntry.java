package org.withme.learner.journey;

/** An entry with its place in the learner's stream. */
record NumberedEntry(long position, JourneyView entry) {

    /** No entry: what was told before no longer counts, and everything follows from the beginning. */
    static final NumberedEntry RESET = new NumberedEntry(0, null);

    boolean isReset() {
        return entry == null;
    }
}
