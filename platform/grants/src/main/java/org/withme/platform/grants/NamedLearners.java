package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** The learner whom a request names, by whichever of their ids: after a merge all of them are the survivor's. */
@Singleton
public class NamedLearners {

    private final CurrentCaller callers;
    private final Merges merges;

    NamedLearners(CurrentCaller callers, Merges merges) {
        this.callers = callers;
        this.merges = merges;
    }

    /**
     * @param pointer where the request names the learner
     * @throws Problem 422 if it names nobody
     */
    public UUID named(UUID id, String pointer) {
        return Optional.ofNullable(id).map(merges::survivorOf).orElseThrow(() -> missing(pointer));
    }

    /** A learner need not say who they are. */
    public UUID namedOrSelf(UUID id, String pointer) {
        return id == null ? callers.get().learnerId().orElseThrow(() -> missing(pointer)) : named(id, pointer);
    }

    private static Problem missing(String pointer) {
        return Problem.at(pointer, GrantsRule.MISSING_LEARNER);
    }
}
