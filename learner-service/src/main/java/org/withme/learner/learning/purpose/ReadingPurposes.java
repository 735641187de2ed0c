package org.withme.learner.learning.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.platform.access.Access;

@ApplicationScoped
class ReadingPurposes {

    private final PurposeAccess purposeAccess;
    private final Access access;
    private final Purposes purposes;

    ReadingPurposes(PurposeAccess purposeAccess, Access access, Purposes purposes) {
        this.purposeAccess = purposeAccess;
        this.access = access;
        this.purposes = purposes;
    }

    @Transactional
    PurposesView list(String ukprn) {
        purposeAccess.requireReading(ukprn);
        return new PurposesView(
                purposes.allOffered(ukprn).stream().map(PurposeView::of).toList());
    }

    @Transactional
    PurposeView read(String ukprn, UUID purpose) {
        purposeAccess.requireReading(ukprn);
        return PurposeView.of(purposes.offered(ukprn, purpose).orElseThrow(access::absent));
    }
}
