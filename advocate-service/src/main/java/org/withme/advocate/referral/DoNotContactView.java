package org.withme.advocate.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DoNotContact", description = "Whether the learner does not want to be contacted (V4).")
record DoNotContactView(
        boolean doNotContact,

        @Schema(description = "Since when, or when it was lifted; absent if it was never said.") @Nullable Instant decidedAt) {}
