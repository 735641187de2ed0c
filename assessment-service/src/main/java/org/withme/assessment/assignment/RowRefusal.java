package org.withme.assessment.assignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violation;

@Schema(name = "RowRefusal", description = "Why a row was refused, as a problem would say it.")
record RowRefusal(
        @Schema(description = "The last part of the problem's type.", examples = "already-judged")
        String problem,

        @Schema(examples = "This judgement is recorded already")
        String title,

        @Schema(description = "What to do.") String remedy,

        @Schema(description = "Broken rules; the pointers are into the row.")
        List<Violation> errors) {

    static RowRefusal of(Problem refused) {
        return new RowRefusal(
                refused.type().slug(), refused.type().title(), refused.type().remedy(), refused.errors());
    }
}
