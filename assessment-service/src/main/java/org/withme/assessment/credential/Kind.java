package org.withme.assessment.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CredentialKind", description = "RESULT: of one assessment. RECORD: holds several of them.")
enum Kind {
    /** Open Badges 3.0. */
    RESULT,
    /** Comprehensive Learner Record 2.0. */
    RECORD
}
