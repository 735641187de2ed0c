package org.withme.learner.journey;

/** What a stream says before it begins anew: why, for whoever reads the stream by hand. */
record StreamReset(String detail) {

    static final StreamReset BEYOND_THE_END = new StreamReset(
            "The journey does not reach the place that you came back with. Drop what you hold: all entries follow.");
}
