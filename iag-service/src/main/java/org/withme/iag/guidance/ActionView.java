package org.withme.iag.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GuidanceAction", description = "Something that was agreed.")
public record ActionView(
        UUID id,

        @Schema(examples = "Visit the open day of the training centre in Grimsby.")
        String summary,

        Owner owner,
        @Schema(examples = "2026-12-18") @Nullable LocalDate dueOn,
        ActionStatus status,

        @Schema(description = "National Careers Service action type.", examples = "9")
        int type,

        @Schema(description = "National Careers Service signposting.", examples = "3")
        int signpostedTo,

        Instant changedAt) {}
