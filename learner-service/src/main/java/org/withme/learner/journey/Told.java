package org.withme.learner.journey;

/** An entry with its place in the learner's stream. */
record Told(long position, JourneyView entry) {}
