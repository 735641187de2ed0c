package org.withme.assessment.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the college answered. */
@Schema(name = "AppealOutcome")
enum Outcome {
    STANDS,
    CHANGED,
    /** The assessor's side leaves it to somebody who did not judge. */
    PASSED_ON
}
