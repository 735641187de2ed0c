package org.withme.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Framework", description = "What is assessed at a college, with its versions.")
record FrameworkView(
        UUID id,

        @Schema(description = "The college that it belongs to.", example = "90000001")
        String ukprn,

        @Schema(example = "Independent living award") String title,
        @Schema(example = "LOCAL") Kind kind,
        @Schema(example = "LEVEL_1") @Nullable Level level,
        @Schema(example = "60312345") @Nullable String learnAimRef,
        @Schema(example = "14.1") @Nullable String ssa,

        @Schema(description = "Client id of the awarding organisation's system.", example = "awarding-demo") @Nullable String awardingOrganisation,

        Instant createdAt,

        @Schema(description = "The first one first.") List<VersionSummary> versions) {}
