package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PauseCase", description = "The case rests for a while.")
record PauseCase(
        @Schema(
                maxLength = 500,
                description = "Why, if there is something to say; the learner reads it.",
                examples = "After the exams.")
        String reason) {}
