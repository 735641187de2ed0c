package org.withme.learner.people.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it came that nobody is prompted any more, or somebody else is. */
@Schema(name = "QuietSpellEnd")
enum SpellEnd {
    CAME_BACK,
    SPOKEN_WITH,
    /** Not today: if it is still so on the day that is said with it, there is another spell. */
    PUT_OFF,
    /** The case supervisor of the college is prompted now; the spell goes on. */
    HANDED_ON,
    /** They left, or are on a break. */
    NO_LONGER_ENROLLED,
    /** The register says now that it was not so. */
    CORRECTED
}
