package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** An offer that waits: what staff are told of it (V2), and that a case supervisor asks the learner's mentor to bring it. */
@ApplicationScoped
class BringingOffers {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final ReferralSignals signals;
    private final MentorsOfLearner mentors;
    private final CollegesOfLearner colleges;
    private final AgreedOutreach outreach;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    BringingOffers(
            ReferralAccess access,
            Referrals referrals,
            ReferralSignals signals,
            MentorsOfLearner mentors,
            CollegesOfLearner colleges,
            AgreedOutreach outreach,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.referrals = referrals;
        this.signals = signals;
        this.mentors = mentors;
        this.colleges = colleges;
        this.outreach = outreach;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    WaitingOfferView read(UUID learner) {
        Referral offer = access.requireSeeingThatItWaits(learner);
        return view(offer);
    }

    /** Once more changes nothing. */
    @Transactional
    @Effort("offer-to-bring")
    WaitingOfferView ask(UUID learner) {
        Referral offer = access.requireAsking(learner);
        return idempotency.onceFor(offer.learner(), WaitingOfferView.class, () -> ask(offer));
    }

    private WaitingOfferView ask(Referral offer) {
        referrals.lock(offer);
        requireBringing(offer);
        if (offer.askToBring(clock.instant())) {
            ReferralEvent asked = signals.standing(offer.id()).get(0).bringing(offer);
            referrals.flush();
            outbox.append(asked);
        }
        return view(offer);
    }

    /** Who has left is contacted only in ways that they agreed to, by whomever of the college (I10). */
    private void requireBringing(Referral offer) {
        LocalDate today = LocalDate.now(clock);
        if (!offer.isIn(ReferralState.OFFERED)) {
            throw Problem.of(ReferralProblem.OFFER_IS_OVER);
        }
        boolean there = colleges.current(offer.learner(), today).contains(offer.ukprn());
        if (!there && !outreach.isAgreed(offer.learner(), offer.ukprn())) {
            throw Problem.of(ReferralProblem.NO_WAY_AGREED);
        }
        if (!mentors.anyAt(offer.ukprn(), offer.learner(), today)) {
            throw Problem.of(ReferralProblem.NOBODY_TO_BRING);
        }
    }

    private WaitingOfferView view(Referral offer) {
        boolean toSupervisor = access.isSupervisorOf(offer);
        return new WaitingOfferView(
                offer.learner(),
                offer.madeAt(),
                toSupervisor ? kinds(offer) : null,
                offer.bringAskedAt(),
                WaitingOfferView.Links.of(offer.learner(), toSupervisor));
    }

    private List<Signal> kinds(Referral offer) {
        return signals.standing(offer.id()).stream()
                .map(ReferralSignal::signal)
                .distinct()
                .toList();
    }
}
