package org.withme.platform.grants;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** A learner whose token is older than the merge of their records, or its undoing, is let in as whom they are today. */
@Provider
class MergedCallers implements ContainerRequestFilter {

    private final CurrentCaller callers;
    private final Merges merges;

    MergedCallers(CurrentCaller callers, Merges merges) {
        this.callers = callers;
        this.merges = merges;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = callers.get();
        caller.learnerId()
                .map(learner -> merges.signedIn(caller.subject(), learner))
                .filter(learner -> !caller.is(learner))
                .ifPresent(learner -> callers.correct(caller.asLearner(learner)));
    }
}
