package org.withme.iag.ambition;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AmbitionRevision", description = "What an ambition said at a time.")
record AmbitionRevisionView(
        @Schema(examples = "1") int revision,
        Kind kind,
        @Nullable String words,
        @Schema(examples = "52") @Nullable String occupation,
        @Schema(examples = "4.1") @Nullable String sector,
        @Nullable String place,
        @Nullable Horizon horizon,
        @Schema(examples = "3") @Nullable Integer confidence,
        Instant saidAt,

        @Schema(description = "In which capacity it was written.", examples = "learner") @Nullable String capacity) {}
