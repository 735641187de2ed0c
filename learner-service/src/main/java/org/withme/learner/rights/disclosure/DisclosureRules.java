package org.withme.learner.rights.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.platform.problem.Violations;

/** What it takes to ask for a disclosure, to refuse one and to delay telling the learner (W3). */
final class DisclosureRules {

    private static final Set<String> KINDS =
            Arrays.stream(RecordKind.values()).map(Enum::name).collect(Collectors.toSet());
    private static final int LONGEST = 2_000;
    static final int LONGEST_DELAY_DAYS = 28;

    private DisclosureRules() {}

    static Violations check(RequestDisclosure command, LocalDate today) {
        Violations violations = new Violations();
        records(violations, command.records());
        because(violations, command.reason(), command.delay(), today);
        return violations;
    }

    /** Why, and why the learner is told later, if so. */
    static void because(Violations violations, String reason, Delay delay, LocalDate today) {
        violations.requiredText("/reason", reason, LONGEST, "Say why this is needed.");
        if (delay != null) {
            delay(violations, "/delay", delay, today);
        }
    }

    static Violations check(RefuseDisclosure command) {
        return new Violations().requiredText("/reason", command.reason(), LONGEST, "Say why it is refused.");
    }

    static Violations check(Delay delay, LocalDate today) {
        Violations violations = new Violations();
        delay(violations, "", delay, today);
        return violations;
    }

    private static void records(Violations violations, List<String> records) {
        if (records == null || records.isEmpty()) {
            violations.add("/records", DisclosureRule.NO_RECORDS);
            return;
        }
        violations.addIf(new HashSet<>(records).size() != records.size(), "/records", DisclosureRule.REPEATED_RECORDS);
        for (int index = 0; index < records.size(); index++) {
            violations.addIf(
                    records.get(index) == null || !KINDS.contains(records.get(index)),
                    "/records/" + index,
                    DisclosureRule.NOT_A_RECORD);
        }
    }

    private static void delay(Violations violations, String at, Delay delay, LocalDate today) {
        LocalDate day = delay.reviewOn();
        violations
                .requiredText(at + "/reason", delay.reason(), LONGEST, "Say why telling the learner now would do harm.")
                .addIf(day == null, at + "/reviewOn", DisclosureRule.NO_REVIEW_DAY)
                .addIf(
                        day != null && (!day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_DELAY_DAYS))),
                        at + "/reviewOn",
                        DisclosureRule.REVIEW_TOO_LATE);
    }
}
