package org.withme.iag.followup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContactAttempt", description = "Somebody tried and did not reach the learner.")
record ContactAttemptView(
        @Schema(examples = "TELEPHONE") Way way,

        @Schema(description = "The subject of who tried.") String by,

        Instant triedAt) {}
