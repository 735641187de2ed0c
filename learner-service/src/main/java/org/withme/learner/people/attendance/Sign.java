package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what it is noticed that a learner went quiet. */
@Schema(name = "QuietSign")
enum Sign {
    /** They came to no session any more. */
    NONE,
    /** They come to far fewer sessions than before. */
    FEWER
}
