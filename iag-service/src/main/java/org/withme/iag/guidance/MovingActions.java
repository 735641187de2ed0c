package org.withme.iag.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What was agreed comes further: the learner moves their own actions, an adviser all that their college recorded. */
@ApplicationScoped
class MovingActions {

    private final Access access;
    private final CurrentCaller callers;
    private final GuidanceSessions sessions;
    private final Event<ActionPlanChanged> changes;
    private final Clock clock;

    MovingActions(
            Access access,
            CurrentCaller callers,
            GuidanceSessions sessions,
            Event<ActionPlanChanged> changes,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    @Effort("guidance-action")
    @Transactional
    ActionView move(UUID sessionId, UUID actionId, MoveAction command, Precondition precondition) {
        access.require(GuidanceAccess.mayMoveActions(sessions.keyOf(sessionId).orElseThrow(access::absent)));
        GuidanceSession session = sessions.lock(sessionId);
        GuidanceAction action =
                sessions.action(sessionId, actionId).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        precondition.matches(action.view());
        if (callers.get().is(session.learner()) && !action.isOf(Owner.LEARNER)) {
            throw Problem.of(GuidanceProblem.ACTION_OF_ANOTHER);
        }
        GuidanceRules.check(command).orThrow();
        if (action.moveTo(command.status(), clock.instant())) {
            sessions.flush();
            changes.fire(new ActionPlanChanged(session.plan(sessions.actionsOf(List.of(sessionId)))));
        }
        return action.view();
    }
}
