package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.withme.advocate.advocate.AdvocateCapacity;
import org.withme.advocate.casework.CaseAccess.Party;
import org.withme.advocate.casework.CaseEvent.CaseClosed;
import org.withme.advocate.casework.CaseEvent.LearnerReturned;
import org.withme.advocate.referral.AgreedReferrals;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;

/** Pausing, resuming, closing, reopening, and the learner's return. */
@ApplicationScoped
class SteeringCases {

    private final CaseAccess access;
    private final Cases cases;
    private final AdvocateCapacity capacity;
    private final AgreedReferrals referrals;
    private final Event<CaseEnded> ended;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SteeringCases(
            CaseAccess access,
            Cases cases,
            AdvocateCapacity capacity,
            AgreedReferrals referrals,
            Event<CaseEnded> ended,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.capacity = capacity;
        this.referrals = referrals;
        this.ended = ended;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("case-steering")
    CaseView pause(UUID caseId, PauseCase command, Precondition ifMatch) {
        AdvocacyCase found = access.requireTakingPart(caseId);
        return once(found, ifMatch, () -> {
            CaseRules.check(command).orThrow();
            found.pause(command.reason());
        });
    }

    @Transactional
    @Effort("case-steering")
    CaseView resume(UUID caseId, Precondition ifMatch) {
        AdvocacyCase found = access.requireTakingPart(caseId);
        return once(found, ifMatch, found::resume);
    }

    @Transactional
    @Effort("case-steering")
    CaseView close(UUID caseId, CloseCase command, Precondition ifMatch) {
        AdvocacyCase found = access.requireTakingPart(caseId);
        return once(found, ifMatch, () -> close(found, command));
    }

    @Transactional
    @Effort("case-steering")
    CaseView reopen(UUID caseId, Precondition ifMatch) {
        AdvocacyCase found = access.requireTakingPart(caseId);
        return once(found, ifMatch, () -> reopen(found));
    }

    /** The same day again changes nothing. */
    @Transactional
    @Effort("case-return")
    CaseView recordReturn(UUID caseId, RecordReturn command) {
        AdvocacyCase found = access.requireAdvocating(caseId);
        return idempotency.onceFor(found.learner(), CaseView.class, () -> recordReturn(found, command));
    }

    private CaseView once(AdvocacyCase found, Precondition ifMatch, Runnable change) {
        Supplier<CaseView> effect = () -> {
            cases.lock(found);
            ifMatch.matches(found.view());
            change.run();
            cases.flush();
            return found.view();
        };
        return idempotency.onceFor(found.learner(), CaseView.class, effect);
    }

    private void close(AdvocacyCase found, CloseCase command) {
        Party by = access.party(found);
        CaseRules.check(command, by.isLearner()).orThrow();
        Instant now = clock.instant();
        CaseClosed closed =
                found.close(CaseRules.outcomeOf(command, by.isLearner()).orElseThrow(), by.subject(), now);
        cases.flush();
        capacity.giveBack(found.ukprn(), found.advocate());
        referrals.close(found.referral(), now);
        ended.fire(new CaseEnded(found.id(), found.learnerOrigin()));
        outbox.append(closed);
    }

    private void reopen(AdvocacyCase found) {
        found.requireClosed();
        capacity.take(found.ukprn(), found.advocate());
        referrals.reopen(found.referral());
        found.reopen(access.party(found).isLearner(), clock.instant());
    }

    private CaseView recordReturn(AdvocacyCase found, RecordReturn command) {
        LocalDate today = LocalDate.now(clock);
        CaseRules.check(command, found.openedAt(), today).orThrow();
        LocalDate day = command.day(today);
        cases.lock(found);
        if (!day.equals(found.returnedOn())) {
            LearnerReturned returned = found.returned(day);
            cases.flush();
            outbox.append(returned);
        }
        return found.view();
    }
}
