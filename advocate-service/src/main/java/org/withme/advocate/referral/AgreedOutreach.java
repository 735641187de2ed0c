package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.withme.platform.grants.Consents;
import org.withme.platform.grants.Consents.Consent;

/** What learners agreed to for the time after leaving: whoever has left is contacted in no other way (I10). */
@ApplicationScoped
public class AgreedOutreach {

    private static final String PURPOSE = "outreach-after-leaving";

    private final Consents consents;

    AgreedOutreach(Consents consents) {
        this.consents = consents;
    }

    public List<Consent> of(UUID learner) {
        return consents.of(learner, PURPOSE);
    }

    /** Whether they agreed to any way of being contacted by this college. */
    boolean isAgreed(UUID learner, String ukprn) {
        return of(learner).stream().anyMatch(consent -> consent.recipient().equals(ukprn));
    }
}
