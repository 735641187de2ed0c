package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PauseCase", description = "Why the case rests for a while.")
record PauseCase(
        @Schema(required = true, maxLength = 500, description = "The learner reads it.", example = "After the exams.")
        String reason) {}
