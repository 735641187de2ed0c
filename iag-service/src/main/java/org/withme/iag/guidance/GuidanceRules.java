package org.withme.iag.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.withme.platform.problem.Violations;

/** What a session and an action need, so that a careers service can read them too (I5). */
final class GuidanceRules {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_SESSION = 600;
    private static final int MOST_ACTIONS = 50;

    private GuidanceRules() {}

    static Violations check(RecordSession command, Instant now) {
        Violations violations = new Violations()
                .addIf(
                        command.channel() != null && !Codes.CHANNELS.contains(command.channel()),
                        "/channel",
                        "I5",
                        "It is not a channel.",
                        "Send 1 to 10, 99 for another one, or leave it out.")
                .addIf(
                        command.minutes() != null && (command.minutes() < 1 || command.minutes() > LONGEST_SESSION),
                        "/minutes",
                        "minutes",
                        "It is no length of a session.",
                        "Send 1 to " + LONGEST_SESSION + ", or leave it out.")
                .addIf(
                        command.heldAt() == null || command.heldAt().isAfter(now),
                        "/heldAt",
                        "held-at",
                        "It is missing or in the future.",
                        "Send when the session began; record it afterwards.");
        violations.text("/summary", command.summary(), LONGEST_TEXT);
        violations.addIf(
                command.agreed().size() > MOST_ACTIONS,
                "/actions",
                "too-many",
                "There are more than " + MOST_ACTIONS + " actions.",
                "Keep what really comes next.");
        LocalDate held = command.heldAt() == null ? null : LocalDate.ofInstant(command.heldAt(), ZoneOffset.UTC);
        List<AgreeAction> actions = command.agreed();
        for (int index = 0; index < Math.min(actions.size(), MOST_ACTIONS); index++) {
            action(violations, "/actions/" + index, actions.get(index), held);
        }
        return violations;
    }

    static Violations check(MoveAction command) {
        return new Violations()
                .addIf(
                        command.status() == null,
                        "/status",
                        "missing-status",
                        "There is no status.",
                        "Send NOT_STARTED, IN_PROGRESS, COMPLETED or NO_LONGER_APPLICABLE.");
    }

    private static void action(Violations violations, String pointer, AgreeAction action, LocalDate held) {
        if (action == null) {
            violations.add(pointer, "null-item", "A list cannot contain null.", "Leave it out.");
            return;
        }
        violations
                .requiredText(pointer + "/summary", action.summary(), LONGEST_TEXT, "Say what is to be done.")
                .addIf(
                        action.owner() == null,
                        pointer + "/owner",
                        "missing-owner",
                        "It does not say who does it.",
                        "Send LEARNER or ADVISER.")
                .addIf(
                        action.dueOn() != null && held != null && action.dueOn().isBefore(held),
                        pointer + "/dueOn",
                        "due-on",
                        "It is before the session.",
                        "Send the day by which it is to be done, or leave it out.")
                .addIf(
                        action.type() != null && !Codes.ACTIONS.contains(action.type()),
                        pointer + "/type",
                        "I5",
                        "It is not a type of action.",
                        "Send 1 to 16, 99 for another one, or leave it out.")
                .addIf(
                        action.signpostedTo() != null && !Codes.SIGNPOSTS.contains(action.signpostedTo()),
                        pointer + "/signpostedTo",
                        "I5",
                        "It is not a place to point to.",
                        "Send one of the codes in the description, or leave it out.");
    }
}
