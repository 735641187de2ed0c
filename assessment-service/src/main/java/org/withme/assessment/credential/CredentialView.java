package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Credential", description = "A credential of mine, in both forms; take the one that your wallet reads.")
record CredentialView(
        UUID id,
        Kind kind,
        @Schema(examples = "Independent living award") String title,

        @Schema(description = "The college that issued it.", examples = "90000001") @Nullable String ukprn,

        CredentialState state,

        @Schema(description = "Whose result it says.") @Nullable UUID assessmentId,

        @Schema(description = "The record that holds it, if one does.") @Nullable UUID recordId,

        @Schema(
                description = "Who I am in it: the DID that I named, or an identifier that stands nowhere else.",
                examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
        String subject,

        Instant issuedAt,

        @Schema(description = "When it expires.") @Nullable Instant validUntil,

        @Nullable Instant takenBackAt,

        @Schema(description = "In which capacity it was taken back.", examples = "learner") @Nullable String takenBackBy,

        @Schema(description = "Why it was taken back, if somebody said so.") @Nullable String reason,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class,
                description =
                        "Open Badges 3.0 or CLR 2.0 as JSON-LD with a Data Integrity proof (eddsa-rdfc-2022); to be kept as it is.")
        JsonNode dataIntegrity,

        @Schema(description = "The same as a signed token (VC-JWT, RS256).", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
        String jwt) {

    static CredentialView of(IssuedCredential credential, JsonNode dataIntegrity, Instant now) {
        return new CredentialView(
                credential.id(),
                credential.kind(),
                credential.title(),
                credential.place().ukprn(),
                credential.state(now),
                credential.assessment(),
                credential.record(),
                credential.subject(),
                credential.issuedAt(),
                credential.validUntil(),
                credential.takenBackAt(),
                credential.capacity(),
                credential.reason(),
                dataIntegrity,
                credential.jwt());
    }
}
