package org.withme.assessment.framework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FrameworkVersionSummary", description = "A version in a list.")
record VersionSummary(
        UUID id,
        @Schema(example = "1") int version,

        @Schema(description = "DRAFT or PUBLISHED.", example = "PUBLISHED")
        VersionState state,

        Instant publishedAt) {}
