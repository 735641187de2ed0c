package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.advocate.advocate.AdvocateCapacity;
import org.withme.advocate.referral.ReferralAccess.Seen;
import org.withme.advocate.referral.ReferralSignal.Referrer;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A person asks: the learner for themselves, which is a yes, or somebody beside them, which is an offer to the learner. */
@ApplicationScoped
class ReferringLearners {

    private final ReferralAccess access;
    private final CurrentCaller callers;
    private final DoNotContact doNotContact;
    private final Referrals referrals;
    private final ReferralSignals signals;
    private final CollegesOfLearner colleges;
    private final AdvocateCapacity capacity;
    private final ReferralViews views;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ReferringLearners(
            ReferralAccess access,
            CurrentCaller callers,
            DoNotContact doNotContact,
            Referrals referrals,
            ReferralSignals signals,
            CollegesOfLearner colleges,
            AdvocateCapacity capacity,
            ReferralViews views,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.doNotContact = doNotContact;
        this.referrals = referrals;
        this.signals = signals;
        this.colleges = colleges;
        this.capacity = capacity;
        this.views = views;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("advocacy-referral")
    ReferralView refer(ReferToAdvocate command) {
        UUID learner = access.requireReferring(command.learnerId());
        return idempotency.onceFor(learner, ReferralView.class, () -> raise(learner, command));
    }

    private ReferralView raise(UUID learner, ReferToAdvocate command) {
        boolean byLearner = callers.get().is(learner);
        ReferralRules.check(command, byLearner).orThrow();
        ReferralSignal signal = byLearner ? ofLearner(learner, command) : ofReferrer(learner, command);
        doNotContact.requireNotSet(learner);
        List<DomainEvent> events = new ArrayList<>();
        Optional<Referral> open = referrals.lockOpen(learner).stream().findFirst();
        Referral referral = open.orElseGet(() -> referrals.add(signal.found()));
        events.add(open.isPresent() ? signal.attachTo(referral) : signal.offerOf(referral));
        if (byLearner && referral.isIn(ReferralState.OFFERED)) {
            if (command.ukprn() != null) {
                referral.askAt(command.ukprn());
            }
            events.add(referral.agree(clock.instant()));
        }
        signals.persistAndFlush(signal);
        outbox.append(events.toArray(DomainEvent[]::new));
        return views.view(new Seen(referral, byLearner ? null : signal));
    }

    private ReferralSignal ofLearner(UUID learner, ReferToAdvocate command) {
        return ReferralSignal.ofLearner(learner, collegeFor(learner, command), command.words(), clock.instant());
    }

    private ReferralSignal ofReferrer(UUID learner, ReferToAdvocate command) {
        Caller caller = callers.get();
        Referrer referrer = new Referrer(
                caller.subject(),
                String.join(",", caller.roles().stream().sorted().toList()),
                caller.ukprn().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND)));
        Instant now = clock.instant();
        return ReferralSignal.ofReferrer(learner, referrer, command.words(), now);
    }

    /** The one that the learner names, if they were ever there or it has advocates; else the one where they are or were. */
    private String collegeFor(UUID learner, ReferToAdvocate command) {
        List<String> ever = colleges.ever(learner);
        String named = command.ukprn();
        if (named != null) {
            if (!ever.contains(named) && !capacity.anyAt(named)) {
                throw Problem.at("/ukprn", ReferralRule.UNKNOWN_COLLEGE);
            }
            return named;
        }
        List<String> current = colleges.current(learner, LocalDate.now(clock));
        List<String> clear = current.isEmpty() ? ever : current;
        if (clear.size() != 1) {
            throw Problem.at("/ukprn", ReferralRule.MISSING_COLLEGE);
        }
        return clear.get(0);
    }
}
