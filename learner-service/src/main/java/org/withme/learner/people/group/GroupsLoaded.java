package org.withme.learner.people.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GroupsLoaded", description = "What the rows of a request came to.")
record GroupsLoaded(
        @Schema(description = "Whether nothing was changed because you only wanted to know.", examples = "false")
        boolean dryRun,

        @Schema(description = "Learners who joined a group.", examples = "800")
        int learnersJoined,

        @Schema(description = "Learners who left a group.", examples = "0")
        int learnersLeft,

        @Schema(description = "Members of staff who joined a group.", examples = "40")
        int staffJoined,

        @Schema(description = "Members of staff who left a group.", examples = "0")
        int staffLeft,

        @Schema(description = "Rows that were refused; the others stand.", examples = "0")
        int refused,

        @Schema(
                description =
                        "With whole=true: groups of which nobody was taken out, because one of their rows was refused.",
                examples = "[]")
        List<String> notWhole,

        List<RowAnswer> rows) {

    static GroupsLoaded of(GroupPlan plan, boolean dryRun) {
        return new GroupsLoaded(
                dryRun,
                plan.learnersJoining().size(),
                plan.learnersLeaving().size(),
                plan.staffJoining().size(),
                plan.staffLeaving().size(),
                (int) plan.answers().stream()
                        .filter(answer -> answer.outcome() == RowAnswer.Outcome.REFUSED)
                        .count(),
                plan.notWhole(),
                plan.answers());
    }
}
