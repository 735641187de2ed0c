package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Judgement", description = "A value and why.")
record JudgementView(
        @Schema(example = "Merit") @Nullable String value,
        @Nullable String reason,

        @Schema(description = "The subject of who judged.") @Nullable String by,

        Instant recordedAt) {

    /** Null if there is none. */
    static JudgementView of(Optional<JudgementEntry> entry) {
        return entry.map(found ->
                        new JudgementView(found.value(), found.words(), found.recordedBy(), found.recordedAt()))
                .orElse(null);
    }
}
