package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mark says of whether somebody came. */
@Schema(name = "MarkMeaning")
enum MarkMeaning {
    CAME,
    MISSED,
    /** Nobody expected them, or they were excused: it never counts against anybody. */
    NOT_COUNTED
}
