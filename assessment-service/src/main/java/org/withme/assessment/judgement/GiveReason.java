package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveReason", description = "Why it was decided so.")
record GiveReason(
        @Schema(required = true, maxLength = 4000, examples = "Two of the seven meals went over the budget.")
        String reason) {}
