package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** Who looks after a contact, and what they tried before somebody was reached. */
@ApplicationScoped
class WorkingOnFollowUps {

    private final Access access;
    private final CurrentCaller callers;
    private final FollowUps followUps;
    private final ContactAttempts attempts;
    private final FollowUpViews views;
    private final DoNotContact doNotContact;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    WorkingOnFollowUps(
            Access access,
            CurrentCaller callers,
            FollowUps followUps,
            ContactAttempts attempts,
            FollowUpViews views,
            DoNotContact doNotContact,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.followUps = followUps;
        this.attempts = attempts;
        this.views = views;
        this.doNotContact = doNotContact;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Taking what one has taken changes nothing. */
    @Effort("follow-up")
    @Transactional
    FollowUpView take(UUID id) {
        return work(id, followUp -> {
            String subject = callers.get().subject();
            if (followUp.isTakenByAnother(subject)) {
                throw Problem.of(FollowUpProblem.FOLLOW_UP_TAKEN);
            }
            if (!followUp.isTaken()) {
                outbox.append(followUp.take(subject, clock.instant()));
            }
        });
    }

    /** By who took it, or by a colleague when they cannot. */
    @Effort("follow-up")
    @Transactional
    FollowUpView release(UUID id) {
        return work(id, followUp -> {
            if (followUp.isTaken()) {
                outbox.append(followUp.release());
            }
        });
    }

    /** Whoever tries a contact that nobody has taken has taken it. */
    @Effort("follow-up")
    @Transactional
    FollowUpView attempt(UUID id, RecordAttempt command) {
        return work(id, followUp -> {
            Instant now = clock.instant();
            FollowUpRules.check(command, now).orThrow();
            if (!views.waysForStaff(followUp).allows(command.way())) {
                throw Problem.of(FollowUpProblem.WAY_NOT_AGREED);
            }
            String subject = callers.get().subject();
            if (!followUp.isTaken()) {
                outbox.append(followUp.take(subject, now));
            }
            attempts.persistAndFlush(
                    ContactAttempt.of(id, command.way(), subject, command.triedAt() == null ? now : command.triedAt()));
            outbox.append(followUp.attemptedEvent(command.way()));
        });
    }

    /** Once for an Idempotency-Key, on a contact that is due. */
    private FollowUpView work(UUID id, Consumer<FollowUp> effect) {
        access.require(FollowUpAccess.mayWorkOn(followUps.require(id, access::absent), doNotContact::stands));
        UUID learner = followUps.require(id).learner();
        return idempotency.onceFor(learner, FollowUpView.class, () -> {
            FollowUp followUp = due(id);
            effect.accept(followUp);
            return views.of(followUp);
        });
    }

    private FollowUp due(UUID id) {
        FollowUp followUp = followUps.require(id);
        followUps.lock(followUp);
        if (!followUp.isDue()) {
            throw Problem.of(FollowUpProblem.FOLLOW_UP_NOT_DUE);
        }
        return followUp;
    }
}
