package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.withme.platform.problem.Problem;

/** Whether a learner does not want to be contacted (V4). */
@ApplicationScoped
public class DoNotContact {

    private final ContactWishes wishes;

    DoNotContact(ContactWishes wishes) {
        this.wishes = wishes;
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
}
