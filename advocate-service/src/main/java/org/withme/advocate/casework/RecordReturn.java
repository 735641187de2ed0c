package org.withme.advocate.casework;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordReturn", description = "The learner came back to learning.")
record RecordReturn(
        @Schema(description = "On which day; today if left out.", examples = "2026-09-07")
        LocalDate returnedOn) {

    LocalDate day(LocalDate today) {
        return returnedOn == null ? today : returnedOn;
    }
}
