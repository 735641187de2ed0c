package org.withme.assessment.assignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.judgement.Marked;
import org.withme.platform.problem.Problem;

@Schema(
        name = "JudgedMany",
        description = "What became of each row; those that were refused left the others as they are.")
record JudgedManyView(
        @Schema(description = "Recorded now.", examples = "240")
        int recorded,

        @Schema(description = "Recorded before, with the same value.", examples = "0")
        int unchanged,

        @Schema(examples = "0") int refused,
        List<RowAnswer> rows) {

    static JudgedManyView of(List<RowAnswer> rows) {
        return new JudgedManyView(
                count(rows, Outcome.RECORDED), count(rows, Outcome.UNCHANGED), count(rows, Outcome.REFUSED), rows);
    }

    private static int count(List<RowAnswer> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    @Schema(name = "JudgementRowAnswer", description = "What became of one row, for one learner.")
    record RowAnswer(
            @Schema(description = "Its place among the rows, from 1.", examples = "1")
            int row,

            @Nullable UUID learnerId,
            @Nullable UUID criterionId,
            @Schema(examples = "RECORDED") Outcome outcome,

            @Schema(
                    description = "Whether the learner sees the decision differently and waits for a reason.",
                    examples = "false")
            boolean reasonDue,

            @Nullable RowRefusal refusal) {

        static RowAnswer of(int row, UUID learner, UUID criterion, Marked marked) {
            return marked.refused() == null
                    ? new RowAnswer(
                            row,
                            learner,
                            criterion,
                            marked.isNew() ? Outcome.RECORDED : Outcome.UNCHANGED,
                            marked.reasonDue(),
                            null)
                    : refused(row, learner, criterion, marked.refused());
        }

        static RowAnswer refused(int row, UUID learner, UUID criterion, Problem why) {
            return new RowAnswer(row, learner, criterion, Outcome.REFUSED, false, RowRefusal.of(why));
        }
    }

    /** What a row did. */
    @Schema(name = "JudgementRowOutcome")
    enum Outcome {
        RECORDED,
        UNCHANGED,
        REFUSED
    }
}
