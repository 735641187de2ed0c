package org.withme.learner.learning.tutorial;

import java.util.UUID;

/** What is kept of an answer to a request that may be sent again: never the line. */
record KeptTalk(UUID id) {}
