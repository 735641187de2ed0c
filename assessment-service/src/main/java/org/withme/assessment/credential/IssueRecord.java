package org.withme.assessment.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssueLearnerRecord", description = "Several results of one college to take with me as one record.")
record IssueRecord(
        @Schema(
                required = true,
                minItems = 1,
                maxItems = IssueRecord.MOST,
                description = "My assessments whose results the record is to hold, each once.")
        List<UUID> assessmentIds,

        @Schema(
                maxLength = 500,
                description =
                        "A DID of mine, such as my wallet's. Without it the record gets an identifier that stands nowhere else.",
                examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
        String subject,

        @Schema(description = "When it expires; without it, it does not.", examples = "2031-08-31T22:59:59Z")
        Instant validUntil) {

    /** So that a record of frameworks of a usual size is less than a body may have when it is sent to be verified. */
    static final int MOST = 15;
}
