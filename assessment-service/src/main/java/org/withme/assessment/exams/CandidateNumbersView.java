package org.withme.assessment.exams;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.problem.Violation;

@Schema(name = "CandidateNumbersGiven", description = "What the rows came to; each row counts once.")
record CandidateNumbersView(
        @Schema(description = "Given now.", examples = "24") int given,

        @Schema(description = "Given to the same learner before.", examples = "0")
        int unchanged,

        @Schema(description = "Rows that were refused; the others stand.", examples = "0")
        int refused,

        @Schema(description = "The rows that were refused; a row that was taken is not listed.")
        List<RefusedRow> rows) {

    @Schema(name = "RefusedCandidate", description = "A row that was refused.")
    record RefusedRow(
            @Schema(description = "Its place among the rows, from 1.", examples = "17")
            int row,

            @Schema(description = "Why; the pointers are into the row.")
            List<Violation> errors) {}
}
