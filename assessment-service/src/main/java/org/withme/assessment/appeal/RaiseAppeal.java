package org.withme.assessment.appeal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RaiseAppeal", description = "Why, and about what.")
record RaiseAppeal(
        @Schema(
                required = true,
                description = "The code of one of the grounds that are offered.",
                examples = "STANDARD")
        String ground,

        @Schema(description = "About which criteria; all that others have decided if left out.")
        List<UUID> criterionIds,

        @Schema(
                maxLength = 4000,
                description = "In your own words; needed only where the ground says too little without.",
                examples = "The second plan was for seven days, not for five.")
        String words) {}
