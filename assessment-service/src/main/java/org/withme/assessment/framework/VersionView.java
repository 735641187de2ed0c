package org.withme.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FrameworkVersion", description = "A version of a framework: what is judged, and who decides.")
record VersionView(
        UUID id,
        UUID frameworkId,
        @Schema(examples = "1") int version,

        @Schema(description = "DRAFT or PUBLISHED.", examples = "DRAFT")
        VersionState state,

        @Schema(examples = "20") @Nullable Integer samplingPercent,

        @Schema(description = "How often a learner may try in all what is not met yet.", examples = "1")
        int attempts,

        @Schema(description = "How a learner judges their own work on an assignment.", examples = "PER_ASSIGNMENT")
        SelfJudged selfJudged,

        List<Unit> units,

        @Schema(description = "What the portability guard says of it as it is.") @Nullable Portability portability,

        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt) {}
