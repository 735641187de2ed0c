package org.withme.iag.ambition;

/** Fired in the transaction in which a learner declared, revised or let go of an ambition. */
public record AmbitionChanged(AmbitionFacts ambition) {}
