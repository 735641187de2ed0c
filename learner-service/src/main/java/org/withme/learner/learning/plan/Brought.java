package org.withme.learner.learning.plan;

import java.util.UUID;

/** A goal that came from elsewhere, and whose it is. */
record Brought(UUID goal, UUID learner) {}
