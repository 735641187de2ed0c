package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.problem.Problem;

/** That a learner does not want to be contacted (V4). */
@ApplicationScoped
public class DoNotContact {

    private final ContactWishes wishes;
    private final Referrals referrals;

    DoNotContact(ContactWishes wishes, Referrals referrals) {
        this.wishes = wishes;
        this.referrals = referrals;
    }

    /**
     * Nor will it be set until the transaction ends.
     *
     * @throws Problem 409 if the learner does not want to be contacted
     */
    public void requireNotSet(UUID learner) {
        if (wishes.lock(learner).stream().anyMatch(ContactWish::forbids)) {
            throw Problem.of(ReferralProblem.DO_NOT_CONTACT);
        }
    }

    /**
     * Under every id that the learner has had, so that it stands for each of them, whatever is merged or parted. What is only
     * offered is withdrawn with it; a case that the learner agreed to stays, and waits.
     *
     * @param contact the learner's wishes of being contacted, locked
     */
    List<DomainEvent> set(UUID learner, List<ContactWish> contact, Instant at) {
        List<DomainEvent> events = new ArrayList<>();
        contact.stream().filter(wish -> !wish.forbids()).forEach(wish -> {
            wish.forbid(at);
            events.add(wish.setEvent());
        });
        referrals.lockOpen(learner).stream()
                .filter(open -> open.isIn(ReferralState.OFFERED))
                .forEach(offer -> events.add(offer.withdraw(at)));
        return events;
    }
}
