package org.withme.learner.record.duplicates;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MergeLearners", description = "Which of the two goes on; the other's id answers as this one.")
record MergeLearners(
        @Schema(required = true, description = "One of the two learners of the pair.")
        UUID survivor) {}
