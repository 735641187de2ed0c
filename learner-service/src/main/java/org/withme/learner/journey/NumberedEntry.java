package org.withme.learner.journey;

import org.jspecify.annotations.Nullable;

/**
 * What a stream is sent: an entry with its place in the learner's stream, or something beside the entries.
 *
 * @param position how far the learner was told with it
 * @param waiting how much waits in the learner's inbox, where that is what is told
 */
record NumberedEntry(
        long position,
        @Nullable JourneyView entry,
        @Nullable InboxCount waiting) {

    /** No entry: what was told before no longer counts, and everything follows from the beginning. */
    static final NumberedEntry RESET = new NumberedEntry(0, null, null);

    static NumberedEntry of(long position, JourneyView entry) {
        return new NumberedEntry(position, entry, null);
    }

    /** No entry either: the inbox changed, wherever the stream is. */
    static NumberedEntry waiting(long position, int many) {
        return new NumberedEntry(position, null, new InboxCount(many));
    }

    boolean isReset() {
        return entry == null && waiting == null;
    }
}
