package org.withme.iag.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.iag.access.Relations;
import org.withme.iag.ambition.AmbitionView;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.iag.guidance.ActionPlans;
import org.withme.iag.guidance.SessionView;
import org.withme.platform.grants.Disclosed;
import org.withme.platform.grants.DisclosureAccess;
import org.withme.platform.grants.Truncation;

@ApplicationScoped
class CopyingGuidance {

    private static final int MOST = 500;

    private final DisclosureAccess access;
    private final LearnersAmbitions ambitions;
    private final ActionPlans guidance;
    private final Clock clock;

    CopyingGuidance(DisclosureAccess access, LearnersAmbitions ambitions, ActionPlans guidance, Clock clock) {
        this.access = access;
        this.ambitions = ambitions;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Transactional
    GuidanceCopyView copy(UUID id) {
        Disclosed disclosed = access.requireCopy(id, "GUIDANCE", Relations.IAG);
        UUID learner = disclosed.learner();
        Truncation truncation = new Truncation();
        List<AmbitionView> said = truncation.atMost(MOST, "ambitions", ambitions.latest(learner, MOST + 1));
        List<SessionView> held =
                truncation.atMost(MOST, "sessions", guidance.latest(learner, disclosed.ukprn(), MOST + 1));
        return new GuidanceCopyView(id, learner, clock.instant(), said, held, truncation.names());
    }
}
