package org.withme.assessment.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an assessment is. */
@Schema(name = "AssessmentState")
public enum State {
    IN_PROGRESS,
    /** Its result is published: nothing more is judged. */
    PUBLISHED
}
