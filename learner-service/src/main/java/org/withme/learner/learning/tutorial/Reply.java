package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to a time. */
@Schema(name = "TutorialReply")
enum Reply {
    ACCEPT,
    DECLINE,
    OTHER_TIME
}
