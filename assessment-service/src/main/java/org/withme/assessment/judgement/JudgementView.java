package org.withme.assessment.judgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Judgement", description = "A value, and why where somebody said so.")
record JudgementView(
        @Schema(examples = "Merit") @Nullable String value,
        @Nullable String reason,

        @Schema(description = "The subject of who judged.") @Nullable String by,

        Instant recordedAt,

        @Schema(
                description = "Whether it was made again after the other side's judgement had been seen: an earlier one"
                        + " was taken back.",
                examples = "false")
        boolean afterSeeing,

        @Schema(
                description = "Until when who judged may take it back, a quarter of an hour; absent once something"
                        + " followed it.")
        @Nullable Instant takeBackUntil) {

    /** Null if there is none. */
    static JudgementView of(Attempt current, JudgementKind kind) {
        return current.first(kind)
                .map(found -> new JudgementView(
                        found.value(),
                        current.reasonOf(found).orElse(null),
                        found.recordedBy(),
                        found.recordedAt(),
                        found.isAfterSeeing(),
                        current.toTakeBackUntil(found).orElse(null)))
                .orElse(null);
    }
}
