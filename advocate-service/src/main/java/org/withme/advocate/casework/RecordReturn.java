package org.withme.advocate.casework;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordReturn", description = "The learner came back to learning.")
record RecordReturn(
        @Schema(required = true, description = "On which day.", example = "2026-09-07")
        LocalDate returnedOn) {}
