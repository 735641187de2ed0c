package org.withme.assessment.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an appeal ended. */
@Schema(name = "AppealEnding")
enum Ending {
    /** The learner took it back before it was answered. */
    WITHDRAWN,
    /** The learner left it at the answer. */
    ACCEPTED,
    /** Nobody went on in time. */
    LAPSED,
    /** The panel has answered. */
    DECIDED
}
