package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.Heard;

/**
 * A goal that begins.
 *
 * @param startedBy whose words they are
 * @param byAdvocate whether the words are their advocate's
 * @param said null unless somebody entered it for the learner
 */
record NewGoal(
        GoalText text,
        @Nullable LocalDate target,
        List<AddStep> steps,
        Side startedBy,
        boolean byAdvocate,
        @Nullable Heard said) {}
