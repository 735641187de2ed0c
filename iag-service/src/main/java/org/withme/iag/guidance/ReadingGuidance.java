package org.withme.iag.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingGuidance {

    private static final String NAMED = "/query/learnerId";

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final GuidanceSessions sessions;
    private final Cursors cursors;

    ReadingGuidance(
            Access access, CurrentCaller callers, NamedLearners learners, GuidanceSessions sessions, Cursors cursors) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.sessions = sessions;
        this.cursors = cursors;
    }

    @Transactional
    Page<SessionView> list(UUID asked, String cursor, Integer size) {
        UUID learner = access.require(GuidanceAccess.mayRead(learners.namedOrSelf(asked, NAMED)));
        String filter = "sessions?learner=" + learner;
        Optional<UUID> before = cursors.position(filter, cursor).map(keys -> UUID.fromString(keys.get(0)));
        Limit limit = Limit.of(size);
        List<GuidanceSession> rows =
                sessions.page(learner, collegeSeenBy(learner), before.orElse(null), limit.plusOne());
        Page<GuidanceSession> page =
                cursors.page(filter, limit, rows, row -> List.of(row.id().toString()));
        return new Page<>(sessions.views(page.items()), page.next());
    }

    @Transactional
    SessionView read(UUID id) {
        access.require(GuidanceAccess.mayRead(sessions.keyOf(id).orElseThrow(access::absent)));
        return sessions.findById(id).view(sessions.actionsOf(List.of(id)));
    }

    @Transactional
    ActionView action(UUID sessionId, UUID actionId) {
        access.require(GuidanceAccess.mayRead(sessions.keyOf(sessionId).orElseThrow(access::absent)));
        return sessions.action(sessionId, actionId)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND))
                .view();
    }

    /** The learner sees every college's; an adviser their own. */
    private String collegeSeenBy(UUID learner) {
        Caller caller = callers.get();
        return caller.is(learner) ? null : caller.ukprn().orElseThrow();
    }
}
