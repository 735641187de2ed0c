package org.withme.learner.learning.tutorial;

import java.util.UUID;

/** What is kept of an answer to a request that may be sent again: never the words. */
record KeptTutorial(UUID id) {}
