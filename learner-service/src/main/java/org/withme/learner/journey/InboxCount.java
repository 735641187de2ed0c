package org.withme.learner.journey;

/** What a stream says when more or less waits in the learner's inbox than before. */
record InboxCount(int waiting) {}
