package org.withme.learner.record.mis.receiving;

/** Said within this instance when a decision on a return is stored: the worker goes on, or takes the college's next one. */
record ImportDecided() {}
