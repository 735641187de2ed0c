package org.withme.assessment.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TakeBackCredential", description = "Why a credential is not to be relied on any more.")
record TakeBackCredential(
        @Schema(
                maxLength = 4000,
                description = "Staff say why; the learner reads it. A learner need not.",
                examples = "It was issued from a result that is being looked into.")
        String reason) {}
