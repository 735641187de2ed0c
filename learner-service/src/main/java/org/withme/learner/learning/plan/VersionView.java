package org.withme.learner.learning.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanVersion", description = "A version that was agreed; it never changes.")
record VersionView(
        UUID id,
        Instant agreedAt,
        PlanText text,

        @Schema(
                description =
                        "Whether goals are left out, because they were another learner's whose record was taken for this one.",
                examples = "false")
        boolean shortened,

        List<SignatureView> signatures) {}
