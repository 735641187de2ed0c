package org.withme.learner.people.college;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from, and how old it is (L2). */
@Schema(name = "Source", description = "Where a fact comes from, and how old it is (L2).")
public record SourceView(
        @Schema(
                description = "ILR, or APPLICATION until a return lists the learner. More may be added.",
                examples = "ILR")
        String standard,

        @Schema(description = "Collection year of the return.", examples = "2627") @Nullable String collectionYear,

        @Schema(
                description = "The day on which the college prepared the return, or last stated the application.",
                examples = "2026-07-06")
        @Nullable LocalDate preparedOn) {

    /** A college's ILR return. */
    public static SourceView ilr(String collectionYear, LocalDate preparedOn) {
        return new SourceView("ILR", collectionYear, preparedOn);
    }

    /** What a college stated of somebody whom no return of it lists yet. */
    public static SourceView application(LocalDate statedOn) {
        return new SourceView("APPLICATION", null, statedOn);
    }
}
