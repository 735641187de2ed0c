package org.withme.learner.rights.concern;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConcernReceipt", description = "That you pass a concern on. It is shown here and nowhere else.")
record ReceiptView(
        UUID id,
        Way way,
        Instant passedAt,
        @Schema(description = "Where to tell it.") @Nullable SafeguardingView tell) {}
