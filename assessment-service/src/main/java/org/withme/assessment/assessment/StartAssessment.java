package org.withme.assessment.assessment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StartAssessment", description = "Who is to be assessed against what.")
record StartAssessment(
        @Schema(required = true, description = "A learner who is at your college.")
        UUID learnerId,

        @Schema(required = true, description = "A framework of your college.")
        UUID frameworkId,

        @Schema(description = "Which published version; the latest one if left out.", examples = "1")
        Integer version) {}
