package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Proposal", description = "One round of a negotiation.")
record ProposalView(
        @Schema(examples = "1") int round,

        @Schema(description = "LEARNER or ASSESSOR.", examples = "LEARNER")
        Party by,

        @Schema(examples = "Merit") @Nullable String value,
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
