package org.withme.learner.record.duplicates;

/** The person who decides, in which capacity, and about which pairs. */
record Decider(Scope scope, String subject, String capacity) {}
