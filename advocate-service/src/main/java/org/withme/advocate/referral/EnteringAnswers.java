package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;
import org.withme.platform.said.Said;

/**
 * A member of staff enters what a learner answered to an offer. Whether to be contacted at all (V4), and whether a referrer is
 * told (V3), stays the learner's own to say.
 */
@ApplicationScoped
class EnteringAnswers {

    private final ReferralAccess access;
    private final CurrentCaller callers;
    private final Referrals referrals;
    private final ContactWishes wishes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    EnteringAnswers(
            ReferralAccess access,
            CurrentCaller callers,
            Referrals referrals,
            ContactWishes wishes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.referrals = referrals;
        this.wishes = wishes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("offer-answer")
    EnteredAnswerView enter(UUID learner, EnterAnswer command) {
        Referral offer =
                access.requireEntering(learner, ReferralRules.check(command, LocalDate.now(clock)), isReplay());
        return idempotency.onceFor(offer.learner(), EnteredAnswerView.class, () -> enter(offer, command));
    }

    private EnteredAnswerView enter(Referral offer, EnterAnswer command) {
        wishes.lock(offer.learner());
        referrals.lock(offer);
        if (!offer.isIn(ReferralState.OFFERED)) {
            throw Problem.of(ReferralProblem.OFFER_IS_OVER);
        }
        Instant now = clock.instant();
        Heard heard = Said.of(command.said()).heardBy(callers.get().subject(), capacity(offer), now);
        boolean yes = "YES".equals(command.answer());
        if (yes) {
            referrals.requireNoOther(offer, ReferralState.WAITING, ReferralState.ACCEPTED);
        }
        ReferralEvent answered = yes ? offer.agree(heard, now) : offer.decline(heard, now);
        referrals.flush();
        outbox.append(answered);
        return new EnteredAnswerView(offer.learner(), command.answer(), heard.view());
    }

    private boolean isReplay() {
        return idempotency.answered(EnteredAnswerView.class).isPresent();
    }

    private String capacity(Referral offer) {
        return access.isSupervisorOf(offer) ? Roles.CASE_SUPERVISOR : Roles.MENTOR;
    }
}
