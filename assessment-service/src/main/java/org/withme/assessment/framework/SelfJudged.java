package org.withme.assessment.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a learner is asked to judge their own work on what is set to them (A15). */
@Schema(name = "SelfJudged")
public enum SelfJudged {
    /** Once, for all of it. */
    PER_ASSIGNMENT,
    PER_CRITERION
}
