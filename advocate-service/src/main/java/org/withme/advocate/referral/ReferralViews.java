package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.advocate.advocate.AdvocateCapacity;
import org.withme.advocate.referral.ReferralAccess.Seen;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.said.Heard;

/** What a referral looks like to the caller. */
@ApplicationScoped
class ReferralViews {

    private final CurrentCaller callers;
    private final Referrals referrals;
    private final ReferralSignals signals;
    private final ContactWishes wishes;
    private final AdvocateCapacity capacity;
    private final Clock clock;

    ReferralViews(
            CurrentCaller callers,
            Referrals referrals,
            ReferralSignals signals,
            ContactWishes wishes,
            AdvocateCapacity capacity,
            Clock clock) {
        this.callers = callers;
        this.referrals = referrals;
        this.signals = signals;
        this.wishes = wishes;
        this.capacity = capacity;
        this.clock = clock;
    }

    ReferralView view(Seen seen) {
        return seen.own() == null ? whole(seen.referral()) : toReferrer(seen.referral(), seen.own());
    }

    List<ReferralSummary> summaries(Collection<Referral> page) {
        Map<UUID, List<ReferralSignal>> why = signals
                .of(page.stream().map(Referral::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ReferralSignal::referralId));
        return page.stream()
                .map(row -> summary(row, why.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private ReferralView whole(Referral referral) {
        boolean isLearner = callers.get().is(referral.learner());
        return new ReferralView(
                referral.id(),
                referral.learner(),
                referral.ukprn(),
                referral.state(),
                signals.of(List.of(referral.id())).stream()
                        .map(signal -> isLearner || signal.isFor(referral.ukprn()) ? signal.view() : signal.inShort())
                        .toList(),
                referral.madeAt(),
                referral.agreedAt(),
                referral.overAt(),
                Heard.view(referral.said()),
                referral.isIn(ReferralState.WAITING) ? wait(referral) : null,
                referral.caseId(),
                referral.advocate(),
                isLearner ? referral.tellsReferrers() : null,
                isLearner && mayAnswerDoNotContact(referral) ? Boolean.TRUE : null,
                null);
    }

    /** V3: that it was passed on; what became of it only as the learner allows. */
    private static ReferralView toReferrer(Referral referral, ReferralSignal own) {
        boolean told = referral.tellsReferrers();
        return new ReferralView(
                own.id(),
                referral.learner(),
                null,
                told ? referral.state() : null,
                List.of(own.view()),
                own.receivedAt(),
                null,
                told ? referral.overAt() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                told ? null : List.of("state"));
    }

    private static ReferralSummary summary(Referral referral, List<ReferralSignal> why) {
        return new ReferralSummary(
                referral.id(),
                referral.learner(),
                referral.ukprn(),
                referral.state(),
                why.stream()
                        .filter(signal -> !signal.hasLapsed())
                        .map(ReferralSignal::signal)
                        .distinct()
                        .toList(),
                referral.madeAt(),
                referral.agreedAt(),
                referral.caseId());
    }

    /** V4: asked once. */
    private boolean mayAnswerDoNotContact(Referral referral) {
        return referral.isIn(ReferralState.OFFERED)
                && wishes.of(referral.learner()).stream().noneMatch(ContactWish::wasAsked);
    }

    private WaitView wait(Referral waiting) {
        return WaitRules.estimate(
                waiting.agreedAt(),
                referrals.placeOf(waiting),
                referrals.acceptedSince(waiting.ukprn(), clock.instant().minus(Duration.ofDays(WaitRules.RECENT_DAYS))),
                capacity.anyAt(waiting.ukprn()),
                LocalDate.now(clock));
    }
}
