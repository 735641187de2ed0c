package org.withme.assessment.framework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FrameworkVersionSummary", description = "A version in a list.")
record VersionSummary(
        UUID id,
        @Schema(examples = "1") int version,

        @Schema(description = "DRAFT or PUBLISHED.", examples = "PUBLISHED")
        VersionState state,

        @Nullable Instant publishedAt) {}
