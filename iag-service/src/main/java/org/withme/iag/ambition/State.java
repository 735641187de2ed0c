package org.withme.iag.ambition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an ambition stands. */
@Schema(name = "AmbitionState")
public enum State {
    /** Started for the learner in a first conversation; theirs once they take it up. */
    PROPOSED,
    ALIVE,
    LET_GO
}
