package org.withme.iag.followup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordAttempt", description = "Somebody tried and did not reach the learner.")
record RecordAttempt(
        @Schema(required = true, description = "EMAIL, TELEPHONE, TEXT or POST.", examples = "TELEPHONE")
        Way way,

        @Schema(description = "When; now if left out.", examples = "2026-11-02T10:15:00Z")
        Instant triedAt) {}
