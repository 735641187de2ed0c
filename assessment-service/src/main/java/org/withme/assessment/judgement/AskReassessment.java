package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AskReassessment", description = "Why a quality assurer is to look at it.")
record AskReassessment(
        @Schema(required = true, maxLength = 4000, examples = "We keep coming back to the same two values.")
        String reason) {}
