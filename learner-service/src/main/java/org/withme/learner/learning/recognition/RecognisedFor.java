package org.withme.learner.learning.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what somebody is recognised. */
@Schema(name = "RecognisedFor")
enum RecognisedFor {
    EFFORT,
    PROGRESS,
    HELP
}
