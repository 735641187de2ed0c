package org.withme.advocate.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.Said;

@Schema(
        name = "EnterAnswer",
        description = "What a learner answered to the offer of an advocate, as they said it to you.")
record EnterAnswer(
        @Schema(
                required = true,
                description = "What they said.",
                enumeration = {"YES", "NO"},
                examples = "YES")
        String answer,

        @Schema(description = "How and when they said it.") Said said) {}
