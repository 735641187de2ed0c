package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers when they are told that a learner went quiet. */
@Schema(name = "QuietAnswer")
enum QuietAnswer {
    SPOKEN_WITH,
    NOT_TODAY,
    CASE_SUPERVISOR
}
