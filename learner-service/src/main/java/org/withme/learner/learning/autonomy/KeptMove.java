package org.withme.learner.learning.autonomy;

import java.util.UUID;

/** What is kept of an answer to a request that may be sent again: never the words. */
record KeptMove(UUID id) {}
