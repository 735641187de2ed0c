package org.withme.assessment.credential;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CredentialVerification",
        description =
                "Whether a credential stands. What is in it is told only if a college here has signed exactly that.")
record VerificationView(
        @Schema(description = "Nothing speaks against it.") boolean stands,

        @Schema(description = "What speaks against it; empty if it stands.")
        List<Against> against,

        @Schema(examples = "Independent living award") @Nullable String title,

        @Schema(description = "The college.", examples = "did:web:withme.example:v1:assessment:issuers:90000001")
        @Nullable String issuer,

        @Schema(examples = "Ashdown College") @Nullable String issuerName,

        @Schema(
                description = "Whom it is about, by the identifier that they chose.",
                examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
        @Nullable String subject,

        @Schema(examples = "2026-12-01T09:30:00Z") @Nullable String validFrom,

        @Schema(examples = "2031-08-31T22:59:59Z") @Nullable String validUntil,

        @Schema(description = "What a record holds, each verified by itself.")
        List<VerificationView> holds) {

    @Schema(name = "AgainstCredential", description = "One thing that speaks against it, in plain words.")
    record Against(Finding code, String words) {

        static Against of(Finding finding) {
            return new Against(finding, finding.words());
        }
    }

    /** Of what cannot be trusted nothing is repeated. */
    static VerificationView refused(Finding finding) {
        return new VerificationView(false, List.of(Against.of(finding)), null, null, null, null, null, null, List.of());
    }
}
