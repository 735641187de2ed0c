package org.withme.learner.learning.reflection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody can read what was shared with them. */
@Schema(name = "ReflectionShareState")
enum ShareState {
    SHARED,
    TAKEN_BACK,
    /** The person's place on the team is over, or the learner left its college. */
    ENDED
}
