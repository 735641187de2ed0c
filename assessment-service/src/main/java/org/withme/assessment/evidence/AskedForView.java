package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.EvidenceRules;

@Schema(name = "EvidenceAskedFor", description = "What an assessment asks to be handed in, and what of it there is.")
record AskedForView(
        UUID assessmentId,

        @Schema(description = "How many pieces are still asked for, over all criteria.", examples = "1")
        int missing,

        List<AskedForCriterion> criteria) {

    @Schema(name = "EvidenceAskedForCriterion")
    record AskedForCriterion(
            UUID criterionId,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Nullable EvidenceRules evidence,

            @Schema(description = "How many pieces there are that you may see.", examples = "1")
            int handedIn,

            @Schema(description = "How many are still asked for.", examples = "1")
            int missing) {}
}
