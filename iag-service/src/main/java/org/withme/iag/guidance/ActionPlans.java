package org.withme.iag.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Guidance as other features need it, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class ActionPlans {

    private final GuidanceSessions sessions;

    ActionPlans(GuidanceSessions sessions) {
        this.sessions = sessions;
    }

    /** What was agreed with a learner under this id, session by session. */
    public List<ActionPlanFacts> agreedUnder(UUID origin) {
        List<GuidanceSession> recorded = sessions.recordedUnder(origin);
        var actions = sessions
                .actionsOf(recorded.stream().map(GuidanceSession::id).toList())
                .stream()
                .collect(Collectors.groupingBy(GuidanceAction::session));
        return recorded.stream()
                .filter(session -> actions.containsKey(session.id()))
                .map(session -> session.plan(actions.get(session.id())))
                .toList();
    }

    /** What a college recorded of a learner, as it is read; the latest first. */
    public List<SessionView> latest(UUID learner, String ukprn, int limit) {
        return sessions.views(sessions.page(learner, ukprn, null, limit));
    }

    /** Whether that college held that session with that learner. */
    public boolean isHeld(UUID session, UUID learner, String ukprn) {
        return sessions.count("id = ?1 and learnerId = ?2 and ukprn = ?3", session, learner, ukprn) == 1;
    }
}
