package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;
import org.withme.platform.said.SaidView;

/** What a case does to the referral from which it came: it is open as long as the case is (V2). */
@ApplicationScoped
public class AgreedReferrals {

    private final Referrals referrals;
    private final ContactWishes wishes;

    AgreedReferrals(Referrals referrals, ContactWishes wishes) {
        this.referrals = referrals;
        this.wishes = wishes;
    }

    /**
     * An advocate takes it.
     *
     * @throws Problem 409 if it does not wait any more, or another advocate has taken the learner on
     */
    public void accept(UUID referral, UUID newCase, String advocate, Instant at) {
        Referral found = referrals.findById(referral);
        wishes.lock(found.learner());
        referrals.lock(found);
        if (found.isIn(ReferralState.WAITING)) {
            referrals.requireNoOther(found, ReferralState.ACCEPTED);
        }
        found.accept(newCase, advocate, at);
        referrals.flush();
    }

    /** Its case is closed. */
    public void close(UUID referral, Instant at) {
        locked(referral).close(at);
        referrals.flush();
    }

    /**
     * Its case is open again.
     *
     * @throws Problem 409 if something else of the learner is open
     */
    public void reopen(UUID referral) {
        Referral found = referrals.findById(referral);
        wishes.lock(found.learner());
        referrals.requireNoOther(found, ReferralState.OFFERED, ReferralState.WAITING, ReferralState.ACCEPTED);
        referrals.lock(found);
        found.reopen();
        referrals.flush();
    }

    /** How the yes was said, of those to which somebody entered it. */
    public Map<UUID, SaidView> said(Collection<UUID> ids) {
        return referrals.entered(ids).stream()
                .collect(Collectors.toMap(Referral::id, referral -> Heard.view(referral.said())));
    }

    private Referral locked(UUID id) {
        Referral referral = referrals.findById(id);
        referrals.lock(referral);
        return referral;
    }
}
