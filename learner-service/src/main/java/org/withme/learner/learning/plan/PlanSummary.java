package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanSummary", description = "One of a learner's plans.")
record PlanSummary(
        @Schema(description = "With the college of this UKPRN, or own: the learner's alone.", examples = "90000001")
        String plan,

        @Schema(description = "The college's name.") @Nullable String college,

        @Schema(description = "Where it is read.", examples = "/v1/learners/{learnerId}/plans/90000001")
        String link) {}
