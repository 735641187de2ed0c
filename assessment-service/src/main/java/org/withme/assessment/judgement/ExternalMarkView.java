package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecordedMark", description = "A mark of the awarding organisation; nobody changes it.")
record ExternalMarkView(
        UUID assessmentId,
        UUID criterionId,
        @Schema(examples = "62") String value,
        @Nullable String reason,

        @Schema(
                description = "AWARDING_ORGANISATION, or EXAMS_OFFICER for an import.",
                examples = "AWARDING_ORGANISATION")
        @Nullable Party by,

        @Nullable Provenance provenance,
        Instant recordedAt) {

    static ExternalMarkView of(JudgedCriterion judged, JudgementEntry entry) {
        return new ExternalMarkView(
                judged.assessmentId(),
                judged.criterionId(),
                entry.value(),
                entry.words(),
                entry.party(),
                entry.provenance(),
                entry.recordedAt());
    }
}
