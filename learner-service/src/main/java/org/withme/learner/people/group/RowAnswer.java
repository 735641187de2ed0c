package org.withme.learner.people.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violation;

@Schema(name = "GroupRowAnswer", description = "What became of one row.")
record RowAnswer(
        @Schema(
                description = "Its place among the rows, from 1; the line of column names does not count.",
                examples = "1")
        int row,

        @Schema(description = "The group that it names.", examples = "12B") @Nullable String group,

        @Schema(description = "What it did, or would do in a dry run.", examples = "ADDED")
        Outcome outcome,

        @Schema(description = "Why it was refused; the pointers are into the row.") @Nullable List<Violation> errors) {

    /** What a row did. */
    @Schema(name = "GroupRowOutcome")
    enum Outcome {
        ADDED,
        CHANGED,
        ENDED,
        UNCHANGED,
        REFUSED
    }
}
