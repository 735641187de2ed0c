package org.withme.assessment.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CredentialState",
        description = "STANDS, or why it does not: TAKEN_BACK, SUPERSEDED by a corrected result, EXPIRED.")
enum CredentialState {
    STANDS,
    TAKEN_BACK,
    SUPERSEDED,
    EXPIRED
}
