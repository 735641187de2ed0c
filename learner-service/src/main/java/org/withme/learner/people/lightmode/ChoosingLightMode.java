package org.withme.learner.people.lightmode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.identity.CurrentCaller;

/** L28: the learner alone. */
@ApplicationScoped
class ChoosingLightMode {

    private final Access access;
    private final CurrentCaller callers;
    private final LightModes modes;
    private final Clock clock;

    ChoosingLightMode(Access access, CurrentCaller callers, LightModes modes, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.modes = modes;
        this.clock = clock;
    }

    @Transactional
    LightModeView read() {
        return view(requireSelf());
    }

    @Transactional
    LightModeView begin() {
        UUID learner = requireSelf();
        modes.add(learner, clock.instant());
        return view(learner);
    }

    @Transactional
    void end() {
        modes.remove(requireSelf());
    }

    private UUID requireSelf() {
        return access.require(
                LightModeAccess.mayChoose(callers.get().learnerId().orElseThrow(access::absent)));
    }

    private LightModeView view(UUID learner) {
        return modes.since(learner).map(since -> new LightModeView(true, since)).orElse(new LightModeView(false, null));
    }
}
