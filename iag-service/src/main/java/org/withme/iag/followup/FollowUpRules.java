package org.withme.iag.followup;

import java.time.Instant;
import org.withme.platform.problem.Violations;

/** What an attempt and the end of a contact must say. */
final class FollowUpRules {

    private FollowUpRules() {}

    static Violations check(RecordAttempt command, Instant now) {
        return new Violations()
                .addIf(command.way() == null, "/way", FollowUpRule.NO_WAY)
                .addIf(
                        command.triedAt() != null && command.triedAt().isAfter(now),
                        "/triedAt",
                        FollowUpRule.TRIED_IN_THE_FUTURE);
    }

    /**
     * What came of it, or nothing is done.
     *
     * @param tried whether an attempt is recorded
     */
    static Violations check(CompleteFollowUp command, boolean tried) {
        Outcome outcome = command.cameOfIt();
        return new Violations()
                .addIf(outcome == null, "/outcome", FollowUpRule.NO_OUTCOME)
                .addIf(outcome == Outcome.NOT_REACHED && !tried, "/outcome", FollowUpRule.NO_ATTEMPT)
                .addIf(
                        command.sessionId() != null && outcome != Outcome.SPOKEN_WITH,
                        "/sessionId",
                        FollowUpRule.SESSION_WITHOUT_SPEAKING);
    }
}
