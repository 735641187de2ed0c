package org.withme.assessment.assignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddLearners", description = "For whom it is to be set too.")
record AddLearners(
        @Schema(
                description =
                        "A group of your college; the assignment's own if nobody is named: whoever joined it since.")
        UUID groupId,

        @Schema(description = "Learners of your college.", maxItems = AssignmentRules.MOST_LEARNERS)
        List<UUID> learnerIds) {

    AddLearners {
        learnerIds = learnerIds == null ? List.of() : learnerIds;
    }
}
