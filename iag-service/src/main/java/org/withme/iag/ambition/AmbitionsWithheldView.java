package org.withme.iag.ambition;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AmbitionsWithheld", description = "Whether the learner's mentors do not read their ambitions (I13).")
record AmbitionsWithheldView(
        boolean withheld,

        @Schema(description = "Since when; absent while mentors may read them.") @Nullable Instant since) {}
