package org.withme.learner.learning.plan;

enum Area {
    GOALS,
    PACE,
    EVIDENCE
}
