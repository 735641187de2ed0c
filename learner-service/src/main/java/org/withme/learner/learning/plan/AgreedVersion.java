package org.withme.learner.learning.plan;

import java.time.Instant;
import java.util.UUID;

/** That a version was agreed, without what it says. */
record AgreedVersion(UUID id, int number, Instant agreedAt) {}
