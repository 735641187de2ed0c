package org.withme.iag.ambition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an ambition says. */
@Schema(name = "AmbitionKind")
public enum Kind {
    /** Where I want to go, in my words. */
    AMBITION,
    /** I don't know yet: an ambition like any other (I3). */
    DONT_KNOW_YET
}
