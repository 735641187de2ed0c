package org.withme.learner.learning.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violation;

@Schema(name = "PlansLoaded", description = "What the rows of a request came to.")
record PlansLoaded(
        @Schema(description = "Whether nothing was changed because you only wanted to know.", examples = "false")
        boolean dryRun,

        @Schema(description = "Goals that are in a plan now.", examples = "240")
        int added,

        @Schema(description = "Goals that were brought before, and are the learner's since.", examples = "0")
        int known,

        @Schema(description = "Rows that were refused; the others stand.", examples = "0")
        int refused,

        List<Row> rows) {

    static PlansLoaded of(List<Row> rows, boolean dryRun) {
        return new PlansLoaded(
                dryRun, many(rows, Outcome.ADDED), many(rows, Outcome.KNOWN), many(rows, Outcome.REFUSED), rows);
    }

    private static int many(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    @Schema(name = "PlanRowAnswer", description = "What became of one row.")
    record Row(
            @Schema(
                    description = "Its place among the rows, from 1; the line of column names does not count.",
                    examples = "1")
            int row,

            @Schema(
                    description = "The reference that it has; absent of a row that is wrong in itself.",
                    examples = "ilp-20417")
            @Nullable String reference,

            @Schema(description = "What it did, or would do in a dry run.", examples = "ADDED")
            Outcome outcome,

            @Schema(description = "The goal here; absent in a dry run and of a refused row.") @Nullable UUID goalId,

            @Schema(description = "Why it was refused; the pointers are into the row.") @Nullable List<Violation> errors) {}

    @Schema(name = "PlanRowOutcome")
    enum Outcome {
        ADDED,
        /** It was brought before: nothing of it changes, whatever the row says. */
        KNOWN,
        REFUSED
    }
}
