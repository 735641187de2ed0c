package org.withme.assessment.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RequireReassessment", description = "Why it has to be decided again.")
record RequireReassessment(
        @Schema(
                required = true,
                maxLength = 4000,
                description = "Whoever decides it again reads it, and so does the learner.",
                examples = "The standard asks for two meals; there is evidence of one.")
        String reason) {}
