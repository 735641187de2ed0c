package org.withme.learner.people.wish;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a wish stands. */
@Schema(name = "WishState")
enum WishState {
    /** For an answer. */
    WAITING,
    /** Until a day; then it waits again. */
    TRYING,
    DONE,
    NOT_POSSIBLE,
    /** The learner left the college whose staff were asked, before it was answered. */
    LAPSED,
    /** The learner does not wish it any more. */
    WITHDRAWN,
    /** Somebody entered it as said by the learner, who struck it out: nobody else sees that it ever was. */
    STRUCK_OUT
}
