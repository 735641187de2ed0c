package org.withme.advocate.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.advocate.advocate.AdvocateCapacity;
import org.withme.advocate.referral.AgreedReferral;
import org.withme.advocate.referral.AgreedReferrals;
import org.withme.advocate.referral.ReferralAccess;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;

/** An advocate takes on a learner who said yes, within their capacity (V1); of two at once, one does. */
@ApplicationScoped
class AcceptingReferrals {

    private final ReferralAccess access;
    private final CurrentCaller callers;
    private final AdvocateCapacity capacity;
    private final AgreedReferrals referrals;
    private final Cases cases;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AcceptingReferrals(
            ReferralAccess access,
            CurrentCaller callers,
            AdvocateCapacity capacity,
            AgreedReferrals referrals,
            Cases cases,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.capacity = capacity;
        this.referrals = referrals;
        this.cases = cases;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("case-acceptance")
    CaseView accept(UUID referralId) {
        AgreedReferral referral = access.requireAccepting(referralId);
        return idempotency.onceFor(referral.learner(), CaseView.class, () -> open(referral));
    }

    private CaseView open(AgreedReferral referral) {
        String advocate = callers.get().subject();
        Instant now = clock.instant();
        capacity.take(referral.ukprn(), advocate);
        AdvocacyCase opened = AdvocacyCase.opened(UuidCreator.getTimeOrderedEpoch(), referral, advocate, now);
        referrals.accept(referral.id(), opened.id(), advocate, now);
        cases.add(opened);
        outbox.append(opened.openedEvent());
        return opened.view();
    }
}
