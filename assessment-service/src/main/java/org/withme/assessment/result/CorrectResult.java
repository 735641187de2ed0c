package org.withme.assessment.result;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CorrectResult", description = "What was wrong, why, and what is right.")
record CorrectResult(
        @Schema(required = true, maxLength = 4000, examples = "The mark of another learner was typed in.")
        String reason,

        @Schema(required = true, description = "The values that change; of criteria that an assessor decided alone.")
        List<CorrectedValue> values) {

    @Schema(name = "CorrectedValue", description = "The right value of one criterion.")
    record CorrectedValue(
            @Schema(required = true) UUID criterionId,

            @Schema(required = true, description = "On the criterion's scale.", examples = "Merit")
            String value) {}
}
