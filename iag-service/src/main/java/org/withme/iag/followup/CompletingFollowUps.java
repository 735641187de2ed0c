package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.iag.guidance.ActionPlans;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class CompletingFollowUps {

    private final Access access;
    private final CurrentCaller callers;
    private final FollowUps followUps;
    private final DoNotContact doNotContact;
    private final ContactAttempts attempts;
    private final FollowUpViews views;
    private final ActionPlans sessions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    CompletingFollowUps(
            Access access,
            CurrentCaller callers,
            FollowUps followUps,
            DoNotContact doNotContact,
            ContactAttempts attempts,
            FollowUpViews views,
            ActionPlans sessions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.followUps = followUps;
        this.doNotContact = doNotContact;
        this.attempts = attempts;
        this.views = views;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** With all that the same conversation settles. */
    @Effort("follow-up")
    @Transactional
    FollowUpView complete(UUID id, CompleteFollowUp command) {
        access.require(FollowUpAccess.mayComplete(followUps.require(id, access::absent), doNotContact::stands));
        UUID learner = followUps.require(id).learner();
        return idempotency.onceFor(learner, FollowUpView.class, () -> {
            FollowUp followUp = followUps.require(id);
            followUps.lock(followUp);
            requireDue(followUp);
            Caller caller = callers.get();
            String ukprn = caller.ukprn().orElseThrow();
            List<FollowUp> conversation = followUps.lockConversation(learner, ukprn);
            FollowUpRules.check(command, attempts.isAnyOf(ids(conversation)))
                    .addIf(
                            command.sessionId() != null && !sessions.isHeld(command.sessionId(), learner, ukprn),
                            "/sessionId",
                            FollowUpRule.NOT_A_SESSION)
                    .orThrow();
            conversation.forEach(
                    row -> row.complete(command.cameOfIt(), command.sessionId(), caller.subject(), clock.instant()));
            followUps.flush();
            outbox.append(conversation.stream().map(FollowUp::doneEvent).toArray(DomainEvent[]::new));
            return views.of(followUp);
        });
    }

    private static List<UUID> ids(List<FollowUp> rows) {
        return rows.stream().map(FollowUp::id).toList();
    }

    private static void requireDue(FollowUp followUp) {
        if (!followUp.isDue()) {
            throw Problem.of(FollowUpProblem.FOLLOW_UP_NOT_DUE);
        }
    }
}
