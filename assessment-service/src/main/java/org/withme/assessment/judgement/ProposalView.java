package org.withme.assessment.judgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Proposal", description = "One round of a negotiation.")
record ProposalView(
        @Schema(example = "1") int round,

        @Schema(description = "LEARNER or ASSESSOR.", example = "LEARNER")
        Party by,

        @Schema(example = "Merit") @Nullable String value,
        @Nullable String reason,
        Instant recordedAt) {

    static ProposalView of(JudgementEntry entry) {
        return new ProposalView(entry.round(), entry.party(), entry.value(), entry.words(), entry.recordedAt());
    }
}
