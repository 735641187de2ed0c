package org.withme.iag.ambition;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an ambition stands. */
@Schema(name = "AmbitionState")
public enum State {
    /** Started for the learner in a first conversation; theirs once they take it up. */
    PROPOSED,
    ALIVE,
    LET_GO,
    /** Somebody entered it as said by the learner, who struck it out: nobody else sees that it ever was. */
    STRUCK_OUT;

    static final Set<State> OVER = Set.of(LET_GO, STRUCK_OUT);
    static final Set<State> NOT_SAID = Set.of(PROPOSED, STRUCK_OUT);
}
