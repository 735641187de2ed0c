package org.withme.assessment.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SetAssignment", description = "Which criteria, for whom, until when.")
record SetAssignment(
        @Schema(required = true, description = "A framework of your college.")
        UUID frameworkId,

        @Schema(description = "Which published version; the latest one if left out.", examples = "1")
        Integer version,

        @Schema(
                description = "Which of its criteria; all of them if left out.",
                maxItems = AssignmentRules.MOST_CRITERIA)
        List<UUID> criterionIds,

        @Schema(description = "A group of your college: everybody who is in it now. This, learnerIds, or both.")
        UUID groupId,

        @Schema(description = "Learners of your college.", maxItems = AssignmentRules.MOST_LEARNERS)
        List<UUID> learnerIds,

        @Schema(description = "By when; a learner without a date may name one.", examples = "2026-12-11")
        LocalDate dueOn,

        @Schema(
                description =
                        "To which day a learner may move their own date without asking; a week after dueOn if left out.",
                examples = "2026-12-18")
        LocalDate latestOn,

        @Schema(
                description = "Whether they work on it together: then a judgement may count for all of them, and each"
                        + " disagrees alone.",
                defaultValue = "false")
        Boolean worksTogether) {

    SetAssignment {
        criterionIds = criterionIds == null ? List.of() : criterionIds;
        learnerIds = learnerIds == null ? List.of() : learnerIds;
    }

    boolean together() {
        return Boolean.TRUE.equals(worksTogether);
    }
}
