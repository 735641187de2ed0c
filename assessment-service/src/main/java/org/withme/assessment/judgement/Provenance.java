package org.withme.assessment.judgement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Provenance", description = "Where an external mark comes from.")
record Provenance(
        @Schema(
                required = true,
                maxLength = 200,
                description = "The results file, or the awarding organisation's system.",
                examples = "results-2026-08.csv")
        String source,

        @Schema(maxLength = 200, description = "The awarding organisation's own reference.", examples = "R-10442")
        String reference,

        @Schema(description = "When the college received the file; not in the future.", examples = "2026-08-13")
        LocalDate receivedOn) {}
