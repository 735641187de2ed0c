package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VerifyCredential", description = "A credential that somebody shows; exactly one of credential and jwt.")
record VerifyCredential(
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class,
                description = "With its Data Integrity proof, as it was shown.")
        JsonNode credential,

        @Schema(description = "As a signed token.", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
        String jwt,

        @Schema(
                maxLength = 500,
                description =
                        "Who shows it, if they have said so by an identifier: then it is told whether the credential is theirs.",
                examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
        String subject) {}
