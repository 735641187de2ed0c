package org.withme.iag.followup;

import java.time.Instant;
import org.withme.platform.problem.Violations;

/** What an attempt and the end of a contact must say. */
final class FollowUpRules {

    private FollowUpRules() {}

    static Violations check(RecordAttempt command, Instant now) {
        return new Violations()
                .addIf(
                        command.way() == null,
                        "/way",
                        "way",
                        "It does not say how you tried.",
                        "Send EMAIL, TELEPHONE, TEXT or POST.")
                .addIf(
                        command.triedAt() != null && command.triedAt().isAfter(now),
                        "/triedAt",
                        "in-the-future",
                        "That moment has not come yet.",
                        "Record the attempt when it was made, or leave the moment out.");
    }

    /**
     * What came of it, or nothing is done.
     *
     * @param tried whether an attempt is recorded
     */
    static Violations check(CompleteFollowUp command, boolean tried) {
        Outcome outcome = command.cameOfIt();
        return new Violations()
                .addIf(
                        outcome == null,
                        "/outcome",
                        "outcome",
                        "It does not say what came of the contact, so it is not done.",
                        "Send SPOKEN_WITH, WANTED_NOTHING, NOT_REACHED or NOT_NEEDED, or the session that came of it.")
                .addIf(
                        outcome == Outcome.NOT_REACHED && !tried,
                        "/outcome",
                        "no-attempt",
                        "Nobody is recorded to have tried.",
                        "Record each attempt first, with the way that was tried.")
                .addIf(
                        command.sessionId() != null && outcome != Outcome.SPOKEN_WITH,
                        "/sessionId",
                        "session-without-speaking",
                        "A session came of it only if you spoke with each other.",
                        "Send SPOKEN_WITH, or leave the session out.");
    }
}
