package org.withme.learner.learning.tutorial;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LogTalk", description = "One line; the learner reads it.")
record LogTalk(
        @Schema(required = true, maxLength = 500, examples = "Asked about the bus pass; I showed where to apply.")
        String words,

        @Schema(description = "When; today if it is left out.", examples = "2026-11-30")
        LocalDate talkedOn) {}
