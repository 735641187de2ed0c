package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddAgendaPoint", description = "One sentence.")
record AddPoint(
        @Schema(
                required = true,
                description = "What you want to speak about.",
                maxLength = 500,
                examples = "Whether I can do the level 3 without the maths.")
        String words) {}
