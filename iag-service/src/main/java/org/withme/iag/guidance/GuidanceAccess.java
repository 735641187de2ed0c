package org.withme.iag.guidance;

import static org.withme.iag.access.Relations.adviserThroughGrace;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Policy;

/**
 * Who reads and records guidance: the learner reads all of it, an adviser what their own college recorded. Through the grace
 * period too, or nobody could write down the conversation that follows a withdrawal (I10).
 */
final class GuidanceAccess {

    private GuidanceAccess() {}

    static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-guidance", Relations.IAG, learner, theLearner(learner).or(adviserThroughGrace()));
    }

    static Policy mayRecord(UUID learner) {
        return Policy.change("record-guidance", Relations.IAG, learner, adviserThroughGrace());
    }

    /** One session: of the adviser's own college only. */
    static Policy mayRead(SessionKey session) {
        return Policy.read(
                "read-session",
                Relations.IAG,
                session.learner(),
                theLearner(session.learner()).or(adviserThroughGrace().and((caller, grants) -> session.isOf(caller))));
    }

    static Policy mayLink(SessionKey session) {
        return Policy.change(
                "link-session",
                Relations.IAG,
                session.learner(),
                adviserThroughGrace().and((caller, grants) -> session.isOf(caller)));
    }

    static Policy mayMoveActions(SessionKey session) {
        return Policy.change(
                "move-action",
                Relations.IAG,
                session.learner(),
                theLearner(session.learner()).or(adviserThroughGrace().and((caller, grants) -> session.isOf(caller))));
    }
}
