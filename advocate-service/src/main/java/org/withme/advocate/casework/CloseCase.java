package org.withme.advocate.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CloseCase", description = "What the case ends with.")
record CloseCase(
        @Schema(
                required = true,
                description = "RETURNED needs a recorded return. A learner who ends it sends LEARNER_ENDED.",
                enumeration = {"RETURNED", "MOVED_ON", "RESOLVED", "NOT_REACHED", "LEARNER_ENDED"},
                example = "RETURNED")
        String outcome) {}
