package org.withme.learner.record.learningaim;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a name comes from, and how old it is. */
@Schema(name = "NamedBy", description = "Where a name comes from, and how old it is.")
public record NamedByView(
        @Schema(examples = "LARS") String list,

        @Schema(description = "What its publisher calls it, if that was said.", examples = "2026-27 version 5")
        @Nullable String version,

        @Schema(examples = "2026-11-20") @Nullable LocalDate publishedOn) {

    static NamedByView lars(String version, LocalDate publishedOn) {
        return new NamedByView("LARS", version, publishedOn);
    }
}
