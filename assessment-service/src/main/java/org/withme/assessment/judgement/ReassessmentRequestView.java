package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReassessmentRequest", description = "Who asked for a reassessment, and why.")
record ReassessmentRequestView(
        @Schema(description = "LEARNER or ASSESSOR; IQA where quality assurance requires it.", examples = "LEARNER")
        Party by,

        @Nullable String reason,
        Instant recordedAt) {

    /** Null if nobody asked. */
    static ReassessmentRequestView of(Optional<JudgementEntry> entry) {
        return entry.map(found -> new ReassessmentRequestView(found.party(), found.words(), found.recordedAt()))
                .orElse(null);
    }
}
