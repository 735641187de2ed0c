package org.withme.iag.followup;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CompleteFollowUp", description = "The contact was made.")
record CompleteFollowUp(
        @Schema(description = "The session that came of it; left out if the learner wanted none.")
        UUID sessionId) {}
