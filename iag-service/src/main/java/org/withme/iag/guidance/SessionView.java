package org.withme.iag.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GuidanceSession", description = "A conversation with a careers adviser.")
public record SessionView(
        UUID id,
        UUID learnerId,
        SessionKind kind,

        @Schema(description = "The ambition that it starts from; absent for an enquiry that is not linked.") @Nullable UUID ambitionId,

        @Schema(description = "The college whose adviser recorded it.", examples = "90000001") @Nullable String ukprn,

        @Schema(description = "The adviser's subject at the identity provider.") @Nullable String adviser,

        @Schema(description = "National Careers Service channel.", examples = "1") @Nullable Integer channel,

        @Schema(examples = "40") @Nullable Integer minutes,
        Instant heldAt,
        @Nullable String summary,
        List<ActionView> actions,
        Instant recordedAt) {}
