package org.withme.assessment.quality;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SampleSummary", description = "A sample in a list.")
record SampleSummary(
        UUID id,
        Instant drawnAt,

        @Schema(description = "Absent while it is open.") @Nullable Instant signedOffAt) {

    static SampleSummary of(QualitySample sample) {
        return new SampleSummary(sample.id(), sample.drawnAt(), sample.signedOffAt());
    }
}
