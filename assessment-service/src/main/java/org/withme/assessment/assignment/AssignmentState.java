package org.withme.assessment.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment is in its life. */
@Schema(name = "AssignmentState")
enum AssignmentState {
    SET,
    /** It was a mistake, or is not wanted any more; what was judged stays in the assessments. */
    WITHDRAWN
}
