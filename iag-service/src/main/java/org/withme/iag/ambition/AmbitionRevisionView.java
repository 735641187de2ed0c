package org.withme.iag.ambition;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AmbitionRevision", description = "What an ambition said at a time.")
record AmbitionRevisionView(
        @Schema(example = "1") int revision,
        Kind kind,
        @Nullable String words,
        @Schema(example = "52") @Nullable String occupation,
        @Schema(example = "4.1") @Nullable String sector,
        @Nullable String place,
        @Nullable Horizon horizon,
        @Schema(example = "3") @Nullable Integer confidence,
        Instant saidAt,

        @Schema(description = "In which capacity it was written.", example = "learner") @Nullable String capacity) {}
