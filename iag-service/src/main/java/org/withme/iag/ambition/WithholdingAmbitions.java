package org.withme.iag.ambition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.identity.CurrentCaller;

/** I13: the learner alone says that their mentors do not read their ambitions, and takes it back, as often as they like. */
@ApplicationScoped
class WithholdingAmbitions {

    private final Access access;
    private final CurrentCaller callers;
    private final WithheldAmbitions withheld;
    private final Clock clock;

    WithholdingAmbitions(Access access, CurrentCaller callers, WithheldAmbitions withheld, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.withheld = withheld;
        this.clock = clock;
    }

    @Transactional
    AmbitionsWithheldView read() {
        return view(requireSelf());
    }

    @Transactional
    AmbitionsWithheldView withhold() {
        UUID learner = requireSelf();
        withheld.add(learner, clock.instant());
        return view(learner);
    }

    @Transactional
    void share() {
        withheld.remove(requireSelf());
    }

    private UUID requireSelf() {
        return access.require(AmbitionAccess.mayChange(callers.get().learnerId().orElseThrow(access::absent)));
    }

    private AmbitionsWithheldView view(UUID learner) {
        return withheld.since(learner)
                .map(since -> new AmbitionsWithheldView(true, since))
                .orElse(new AmbitionsWithheldView(false, null));
    }
}
