package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Evidence", description = "A piece of evidence with all that was ever handed in of it.")
record EvidenceView(
        UUID id,
        UUID assessmentId,
        @Schema(examples = "FILE") Form form,

        @Schema(description = "As its sender called it.", examples = "plan.pdf") @Nullable String name,

        @Schema(description = "The criteria for which it is handed in.")
        List<UUID> criterionIds,

        @Schema(examples = "ASSESSORS") Audience audience,

        @Schema(examples = "The learner, and whoever assesses at the college.")
        String whoSees,

        @Schema(description = "The earliest first; nothing is ever replaced.")
        List<EvidenceVersionView> versions) {}
