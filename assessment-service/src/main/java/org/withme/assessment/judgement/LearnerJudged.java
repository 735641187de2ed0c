package org.withme.assessment.judgement;

import org.withme.assessment.assessment.Assessment;

/** The learner judged a criterion, or skipped that, in the transaction that runs: for whoever waits for the learner's side. */
public record LearnerJudged(Assessment in) {}
