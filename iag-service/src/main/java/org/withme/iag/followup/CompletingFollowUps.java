package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.iag.guidance.ActionPlans;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class CompletingFollowUps {

    private final Access access;
    private final CurrentCaller callers;
    private final FollowUps followUps;
    private final DoNotContact doNotContact;
    private final LearnersAmbitions ambitions;
    private final ActionPlans sessions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    CompletingFollowUps(
            Access access,
            CurrentCaller callers,
            FollowUps followUps,
            DoNotContact doNotContact,
            LearnersAmbitions ambitions,
            ActionPlans sessions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.followUps = followUps;
        this.doNotContact = doNotContact;
        this.ambitions = ambitions;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("follow-up")
    @Transactional
    FollowUpView complete(UUID id, CompleteFollowUp command) {
        access.require(FollowUpAccess.mayComplete(followUps.require(id), isSuspended(id)));
        UUID learner = followUps.require(id).learner();
        return idempotency.onceFor(learner, FollowUpView.class, () -> {
            FollowUp followUp = followUps.require(id);
            followUps.lock(followUp);
            if (!followUp.isDue()) {
                throw Problem.of(FollowUpProblem.FOLLOW_UP_NOT_DUE);
            }
            Caller caller = callers.get();
            new Violations()
                    .addIf(
                            command.sessionId() != null
                                    && !sessions.isHeld(
                                            command.sessionId(),
                                            learner,
                                            caller.ukprn().orElseThrow()),
                            "/sessionId",
                            "session",
                            "It is not a session of your college with this learner.",
                            "Record the session first and send its id, or leave it out.")
                    .orThrow();
            followUp.complete(command.sessionId(), caller.subject(), clock.instant());
            followUps.flush();
            outbox.append(followUp.doneEvent());
            return followUp.view(ambitions.toStartFrom(List.of(learner)).get(learner), false);
        });
    }

    private boolean isSuspended(UUID id) {
        return doNotContact.stands(followUps.require(id).learner());
    }
}
