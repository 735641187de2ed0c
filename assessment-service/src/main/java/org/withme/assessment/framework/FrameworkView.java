package org.withme.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Framework", description = "What is assessed at a college, with its versions.")
record FrameworkView(
        UUID id,

        @Schema(description = "The college that it belongs to.", examples = "90000001")
        String ukprn,

        @Schema(examples = "Independent living award") String title,
        @Schema(examples = "LOCAL") Kind kind,
        @Schema(examples = "LEVEL_1") @Nullable Level level,
        @Schema(examples = "60312345") @Nullable String learnAimRef,
        @Schema(examples = "14.1") @Nullable String ssa,

        @Schema(description = "Client id of the awarding organisation's system.", examples = "awarding-demo") @Nullable String awardingOrganisation,

        Instant createdAt,

        @Schema(description = "The first one first.") List<VersionSummary> versions) {}
