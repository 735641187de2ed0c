package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Proposal", description = "One round of a negotiation.")
record ProposalView(
        @Schema(example = "1") int round,

        @Schema(description = "LEARNER or ASSESSOR.", example = "LEARNER")
        Party by,

        @Schema(example = "Merit") @Nullable String value,
        @Nullable String reason,
        Instant recordedAt,

        @Schema(
                description = "Until when who proposed may take it back, a quarter of an hour; absent once something"
                        + " followed it.")
        @Nullable Instant takeBackUntil) {

    static List<ProposalView> of(Attempt current) {
        return current.proposals().stream()
                .map(entry -> new ProposalView(
                        entry.round(),
                        entry.party(),
                        entry.value(),
                        entry.words(),
                        entry.recordedAt(),
                        current.toTakeBackUntil(entry).orElse(null)))
                .toList();
    }
}
