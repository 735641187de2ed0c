package org.withme.iag.ambition;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AmbitionRevision", description = "What an ambition said at a time.")
record AmbitionRevisionView(
        @Schema(example = "1") int revision,
        Kind kind,
        String words,
        @Schema(example = "52") String occupation,
        @Schema(example = "4.1") String sector,
        String place,
        Horizon horizon,
        @Schema(example = "3") Integer confidence,
        Instant saidAt,

        @Schema(description = "In which capacity it was written.", example = "learner")
        String capacity) {}
