package org.withme.assessment.credential;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssueCredential", description = "What I want to take with me; every member may be left out.")
record IssueCredential(
        @Schema(
                maxLength = 500,
                description =
                        "A DID of mine, such as my wallet's. Without it the credential gets an identifier that stands nowhere else.",
                examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
        String subject,

        @Schema(description = "When it expires; without it, it does not.", examples = "2031-08-31T22:59:59Z")
        Instant validUntil) {}
