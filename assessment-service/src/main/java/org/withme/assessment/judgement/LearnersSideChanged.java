package org.withme.assessment.judgement;

import org.withme.assessment.assessment.Assessment;

/**
 * The learner judged a criterion or skipped that, took it back, or has another attempt to judge: in the transaction that runs,
 * for whoever waits for the learner's side.
 */
public record LearnersSideChanged(Assessment in) {}
