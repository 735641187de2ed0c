package org.withme.assessment.credential;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CredentialSummary",
        description = "That a credential was issued; not what is in it, nor for whom it is.")
record CredentialSummary(
        UUID id,
        Kind kind,
        @Schema(examples = "Independent living award") String title,

        @Schema(description = "The college that issued it.", examples = "90000001") @Nullable String ukprn,

        CredentialState state,

        @Schema(description = "Whose result it says.") @Nullable UUID assessmentId,

        @Schema(description = "The record that holds it, if one does.") @Nullable UUID recordId,

        Instant issuedAt,

        @Schema(description = "When it expires.") @Nullable Instant validUntil,

        @Nullable Instant takenBackAt,

        @Schema(description = "In which capacity it was taken back.", examples = "learner") @Nullable String takenBackBy,

        @Schema(description = "Why it was taken back, if somebody said so.") @Nullable String reason) {}
