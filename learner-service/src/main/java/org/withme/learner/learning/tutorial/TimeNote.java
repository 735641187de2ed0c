package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is worth knowing of a time, and forbids nothing. */
@Schema(name = "TutorialTimeNote")
enum TimeNote {
    /** One of the two has another tutorial at that time. */
    OVERLAPS,
    /** It ends on another day than it begins. */
    OVER_MIDNIGHT
}
