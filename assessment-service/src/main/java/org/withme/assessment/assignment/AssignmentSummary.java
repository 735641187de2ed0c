package org.withme.assessment.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AssignmentSummary", description = "What is set, without what was judged.")
record AssignmentSummary(
        UUID id,
        UUID frameworkId,
        @Schema(examples = "1") int version,
        @Schema(examples = "Independent living award") String title,
        @Schema(examples = "90000001") String ukprn,

        @Schema(description = "The group to which it was set, as learner-service names it.") @Nullable UUID groupId,

        @Schema(description = "Whether its learners work on it together.", examples = "false")
        boolean worksTogether,

        @Schema(description = "SET or WITHDRAWN.", examples = "SET")
        AssignmentState state,

        @Schema(description = "By when; to a learner their own date.", examples = "2026-12-11") @Nullable LocalDate dueOn,

        @Schema(description = "To which day a learner may move theirs; absent where any day will do.") @Nullable LocalDate latestOn,

        Instant setAt,
        @Schema(examples = "12") int criteria,

        @Schema(description = "How many learners it is set to; to staff alone.", examples = "20") @Nullable Integer learners) {

    static AssignmentSummary toStaff(Assignment assignment, int learners) {
        return of(assignment, assignment.dueOn(), learners);
    }

    static AssignmentSummary toLearner(Assignment assignment, @Nullable LocalDate ownDate) {
        return of(assignment, ownDate, null);
    }

    private static AssignmentSummary of(Assignment assignment, @Nullable LocalDate dueOn, @Nullable Integer learners) {
        return new AssignmentSummary(
                assignment.id(),
                assignment.frameworkId(),
                assignment.versionNumber(),
                assignment.title(),
                assignment.ukprn(),
                assignment.groupId(),
                assignment.isTogether(),
                assignment.state(),
                dueOn,
                assignment.latestOn(),
                assignment.setAt(),
                assignment.criteria().size(),
                learners);
    }
}
