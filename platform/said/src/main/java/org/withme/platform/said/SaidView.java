package org.withme.platform.said;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SaidEntry",
        description = "Somebody entered it, as the learner said it to them; absent where the learner wrote it.")
public record SaidView(
        HowSaid how,
        @Schema(examples = "2026-11-27") LocalDate on,

        @Schema(description = "The subject of whom it was said to.")
        String to,

        @Schema(description = "In which role they entered it.", examples = "mentor")
        String capacity,

        Instant enteredAt,

        @Schema(description = "What the learner answered; absent as long as they have not.") @Nullable SaidAnswer answer,

        @Nullable Instant answeredAt) {}
