package org.withme.learner.people.attendance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.problem.Violation;

@Schema(name = "AttendanceLoaded", description = "What the rows of a request came to; each row counts once.")
record AttendanceLoaded(
        @Schema(description = "Whether nothing was changed because you only wanted to know.", examples = "false")
        boolean dryRun,

        @Schema(description = "Marks of sessions that had none.", examples = "4980")
        int added,

        @Schema(description = "Marks that replaced another one.", examples = "12")
        int corrected,

        @Schema(description = "Marks that stood already.", examples = "7")
        int unchanged,

        @Schema(description = "Rows that were refused; the others stand.", examples = "1")
        int refused,

        @Schema(
                description =
                        "The rows that were refused, the first 1,000 of them; a row that was taken is not listed.")
        List<RefusedRow> rows) {

    @Schema(name = "RefusedMark", description = "A row that was refused.")
    record RefusedRow(
            @Schema(
                    description = "Its place among the rows, from 1; the line of column names does not count.",
                    examples = "17")
            int row,

            @Schema(description = "Why; the pointers are into the row.")
            List<Violation> errors) {}
}
