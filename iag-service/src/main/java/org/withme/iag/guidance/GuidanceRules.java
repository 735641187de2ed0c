package org.withme.iag.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a session and an action need, so that a careers service can read them too (I5). */
final class GuidanceRules {

    private static final int LONGEST_TEXT = 4000;
    static final int LONGEST_SESSION = 600;
    static final int MOST_ACTIONS = 50;

    private GuidanceRules() {}

    static Violations check(RecordSession command, Instant now) {
        Violations violations = new Violations()
                .addIf(
                        command.channel() != null && !Codes.CHANNELS.contains(command.channel()),
                        "/channel",
                        GuidanceRule.NOT_A_CHANNEL)
                .range("/minutes", command.minutes(), 1, LONGEST_SESSION, GuidanceRule.MINUTES)
                .addIf(command.heldAt() == null || command.heldAt().isAfter(now), "/heldAt", GuidanceRule.HELD_AT)
                .text("/summary", command.summary(), LONGEST_TEXT)
                .addIf(command.agreed().size() > MOST_ACTIONS, "/actions", GuidanceRule.TOO_MANY_ACTIONS);
        LocalDate held = command.heldAt() == null ? null : LocalDate.ofInstant(command.heldAt(), ZoneOffset.UTC);
        List<AgreeAction> actions = command.agreed();
        for (int index = 0; index < Math.min(actions.size(), MOST_ACTIONS); index++) {
            action(violations, "/actions/" + index, actions.get(index), held);
        }
        return violations;
    }

    static Violations check(MoveAction command) {
        return new Violations().addIf(command.status() == null, "/status", GuidanceRule.NO_STATUS);
    }

    private static void action(Violations violations, String pointer, AgreeAction action, LocalDate held) {
        if (action == null) {
            violations.add(pointer, StandardRule.NULL_ITEM);
            return;
        }
        violations
                .requiredText(pointer + "/summary", action.summary(), LONGEST_TEXT, "Say what is to be done.")
                .addIf(action.owner() == null, pointer + "/owner", GuidanceRule.NO_OWNER)
                .addIf(
                        action.dueOn() != null && held != null && action.dueOn().isBefore(held),
                        pointer + "/dueOn",
                        GuidanceRule.DUE_ON)
                .addIf(
                        action.type() != null && !Codes.ACTIONS.contains(action.type()),
                        pointer + "/type",
                        GuidanceRule.NOT_A_TYPE)
                .addIf(
                        action.signpostedTo() != null && !Codes.SIGNPOSTS.contains(action.signpostedTo()),
                        pointer + "/signpostedTo",
                        GuidanceRule.NOT_A_SIGNPOST);
    }
}
