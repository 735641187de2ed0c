package org.withme.learner.learning.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShowResult", description = "Which result.")
record ShowResult(
        @Schema(required = true, description = "A published result of yours, such as the plan offers you.")
        UUID resultId) {}
