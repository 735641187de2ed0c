package org.withme.learner.record.duplicates;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/**
 * An absorbed id answers as its survivor: the learner's in the path, and the signed-in learner's own, whose token may be
 * older than the merge, or than its undoing: the account says who they are. Nothing else of a request or an answer tells
 * that there was a merge.
 */
@Provider
class AbsorbedIds implements ContainerRequestFilter {

    private static final String LEARNERS = "/v1/learners/";
    private static final String OWN = "/v1/me/";

    private final Survivors survivors;
    private final IdsOfRequest ids;
    private final CurrentCaller callers;

    AbsorbedIds(Survivors survivors, IdsOfRequest ids, CurrentCaller callers) {
        this.survivors = survivors;
        this.ids = ids;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(LEARNERS) && !path.startsWith(OWN)) {
            return;
        }
        Caller caller = callers.get();
        List<UUID> named = new ArrayList<>();
        caller.learnerId().ifPresent(named::add);
        pathId(request).filter(id -> !named.contains(id)).ifPresent(named::add);
        if (caller.isAnonymous() || named.isEmpty()) {
            return;
        }
        Map<UUID, UUID> absorbed = survivors.of(named);
        ids.areAbsorbed(absorbed);
        caller.learnerId()
                .flatMap(id -> survivors.ofAccount(caller.subject()).or(() -> Optional.ofNullable(absorbed.get(id))))
                .filter(learner -> !caller.is(learner))
                .ifPresent(learner -> callers.correct(caller.asLearner(learner)));
    }

    private static Optional<UUID> pathId(ContainerRequestContext request) {
        try {
            return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(IdsOfRequest.PARAMETER))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
