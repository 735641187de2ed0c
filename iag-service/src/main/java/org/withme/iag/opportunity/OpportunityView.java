package org.withme.iag.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Opportunity", description = "Something that a learner could do next.")
record OpportunityView(
        UUID id,
        OpportunityKind kind,

        @Schema(examples = "Wind turbine technician apprenticeship")
        String title,

        @Nullable String description,

        @Schema(description = "Who says so.") PutOpportunity.@Nullable Origin source,

        @Schema(description = "The client that supplied it.", examples = "careers-demo") @Nullable String supplier,

        @Schema(description = "The supplier's own reference.", examples = "TURB-7") @Nullable String reference,

        @Schema(examples = "Grimsby") @Nullable String place,
        boolean remote,

        @Schema(description = "SOC 2020.", examples = "5249") @Nullable String occupation,

        @Schema(description = "A sector subject area.", examples = "4.1") @Nullable String subject,

        @Schema(description = "Who it suits.") @Nullable String suits,
        PutOpportunity.@Nullable NextAction nextAction,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate reviewOn,

        @Schema(description = "DRAFT is seen by its supplier only.")
        Standing standing,

        @Schema(description = "Whether its expiry, its review or its next action is over: search leaves it out.")
        boolean stale,

        @Schema(description = "When the supplier last changed it.") @Nullable Instant changedAt) {}
