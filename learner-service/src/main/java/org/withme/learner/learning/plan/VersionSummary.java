package org.withme.learner.learning.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanVersionSummary", description = "A version that was agreed.")
record VersionSummary(UUID id, @Schema(examples = "1") int number, Instant agreedAt, List<SignatureView> signatures) {}
