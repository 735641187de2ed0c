package org.withme.advocate.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReferralSignals implements PanacheRepositoryBase<ReferralSignal, UUID> {

    boolean isKnown(UUID event) {
        return count("causedBy", event) > 0;
    }

    /** Those that did not lapse, in the order in which they came. */
    List<ReferralSignal> standing(UUID referral) {
        return list("referralId = ?1 and lapsedAt is null order by receivedAt, id", referral);
    }

    /** In the order in which they came. */
    List<ReferralSignal> of(Collection<UUID> referrals) {
        return list("referralId in ?1 order by receivedAt, id", referrals);
    }
}
