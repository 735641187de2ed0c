package org.withme.learner.learning.plan;

import java.util.UUID;

/** What is kept of an answer to a request that may be sent again: never the words. */
record Kept(UUID id) {}
