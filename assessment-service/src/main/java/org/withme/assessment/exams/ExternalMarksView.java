package org.withme.assessment.exams;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.judgement.Marked;
import org.withme.assessment.judgement.RowRefusal;
import org.withme.platform.problem.Problem;

@Schema(
        name = "RecordedMarks",
        description = "What became of each row; those that were refused left the others as they are.")
record ExternalMarksView(
        @Schema(description = "Recorded now.", examples = "24")
        int recorded,

        @Schema(description = "Recorded before, with the same value.", examples = "0")
        int unchanged,

        @Schema(examples = "0") int refused,
        List<RowAnswer> rows) {

    static ExternalMarksView of(List<RowAnswer> rows) {
        return new ExternalMarksView(
                count(rows, Outcome.RECORDED), count(rows, Outcome.UNCHANGED), count(rows, Outcome.REFUSED), rows);
    }

    private static int count(List<RowAnswer> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    @Schema(name = "MarkRowAnswer", description = "What became of one row.")
    record RowAnswer(
            @Schema(
                    description = "Its place among the rows, from 1; the line of column names does not count.",
                    examples = "1")
            int row,

            @Schema(examples = "RECORDED") Outcome outcome,

            @Schema(description = "In which the mark stands.") @Nullable UUID assessmentId,

            @Nullable RowRefusal refusal) {

        static RowAnswer of(int row, UUID assessment, Marked marked) {
            return marked.refused() == null
                    ? new RowAnswer(row, marked.isNew() ? Outcome.RECORDED : Outcome.UNCHANGED, assessment, null)
                    : refused(row, marked.refused());
        }

        static RowAnswer unchanged(int row, UUID assessment) {
            return new RowAnswer(row, Outcome.UNCHANGED, assessment, null);
        }

        static RowAnswer refused(int row, Problem why) {
            return new RowAnswer(row, Outcome.REFUSED, null, RowRefusal.of(why));
        }
    }

    /** What a row did. */
    @Schema(name = "MarkRowOutcome")
    enum Outcome {
        RECORDED,
        UNCHANGED,
        REFUSED
    }
}
