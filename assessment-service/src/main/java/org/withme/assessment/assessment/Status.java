package org.withme.assessment.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an assessment is. */
@Schema(name = "AssessmentStatus")
public enum Status {
    IN_PROGRESS,
    /** Its result is published: nothing more is judged. */
    PUBLISHED
}
