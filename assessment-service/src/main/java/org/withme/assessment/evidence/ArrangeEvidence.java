package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ArrangeEvidence", description = "For which criteria a piece is handed in, and who sees it.")
record ArrangeEvidence(
        @Schema(required = true, description = "All of them; none is an empty list.")
        List<UUID> criterionIds,

        @Schema(required = true, examples = "ASSESSORS") Audience audience) {}
