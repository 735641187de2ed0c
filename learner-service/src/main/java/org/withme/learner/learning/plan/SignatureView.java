package org.withme.learner.learning.plan;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(name = "PlanSignature", description = "That somebody signed.")
record SignatureView(
        Signer signer,

        @Schema(description = "Who of the staff signed, or entered what an employer said; absent for the learner.")
        @Nullable String name,

        Instant signedAt,

        @Schema(description = "Of an employer: how they said it, and to whom.") @Nullable SaidView said) {}
