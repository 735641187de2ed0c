package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExternalMark", description = "A mark of the awarding organisation.")
record ExternalMark(
        @Schema(required = true, description = "On the criterion's scale.", examples = "62")
        String value,

        @Schema(
                maxLength = 4000,
                description = "Why; required for the adjustment of a mark of the college.",
                examples = "Moderated sample was two marks generous.")
        String reason,

        @Schema(description = "Where it comes from; required from the exams office, which names its results file.")
        Provenance provenance) {}
