package org.withme.learner.learning.reflection;

import java.util.UUID;

/** What is kept of an answer to a request that may be sent again: never the words. */
record KeptReflection(UUID id) {}
