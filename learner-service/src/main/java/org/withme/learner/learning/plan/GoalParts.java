package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.List;

/** What is read with a goal. */
record GoalParts(List<StepView> steps, List<ProposalView> proposals, List<GoalResultView> results, LocalDate today) {}
