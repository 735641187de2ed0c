package org.withme.learner.people.ahead;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.identity.Caller;

/** A feature that knows days ahead of a learner: a CDI bean that {@code now} finds by itself. */
public interface Ahead {

    /**
     * Those from today on that the reader may know of, in any order.
     *
     * @param reader the learner, or somebody beside them
     */
    List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today);
}
