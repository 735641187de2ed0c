package org.withme.learner.learning.autonomy;

import static org.withme.learner.learning.autonomy.AutonomyRule.NOT_AHEAD;
import static org.withme.learner.learning.autonomy.AutonomyRule.NOT_ONE_STEP;
import static org.withme.learner.learning.autonomy.AutonomyRule.TOO_FAR;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a step, and the answer to it, must keep to (L4). */
final class AutonomyRules {

    private static final int LONGEST_WORDS = 2_000;

    private AutonomyRules() {}

    /** Before it is known where the learner is. */
    static Violations check(ProposeMove command, LocalDate today) {
        return new Violations()
                .addIf(command.area() == null, "/area", StandardRule.MISSING.remedied("Send GOALS, PACE or EVIDENCE."))
                .text("/reason", command.reason(), LONGEST_WORDS)
                .addAll(day(command.reviewOn(), "/reviewOn", today));
    }

    /** @param from where the learner is today */
    static Violations checkStep(ProposeMove command, Stage from, Stage to) {
        boolean back = to.isBackFrom(from);
        return new Violations()
                .addIf(!to.isOneStepFrom(from), "/to", NOT_ONE_STEP.with("from", from))
                .addIf(
                        back && command.reason() == null,
                        "/reason",
                        StandardRule.MISSING.remedied("Say why: the other side answers to it."))
                .addIf(
                        back && command.reviewOn() == null,
                        "/reviewOn",
                        StandardRule.MISSING.remedied("Send the day on which you talk about it again."));
    }

    /** @param needed whether something must be said */
    static Violations check(AnswerMove command, boolean needed) {
        return needed
                ? new Violations()
                        .requiredText("/reply", command.reply(), LONGEST_WORDS, "Say why: the other side reads it.")
                : new Violations().text("/reply", command.reply(), LONGEST_WORDS);
    }

    static Violations check(ReviewMove command, LocalDate today) {
        return day(command.nextOn(), "/nextOn", today);
    }

    private static Violations day(@Nullable LocalDate day, String pointer, LocalDate today) {
        return new Violations()
                .addIf(day != null && !day.isAfter(today), pointer, NOT_AHEAD)
                .addIf(day != null && day.isAfter(today.plusYears(1)), pointer, TOO_FAR);
    }
}
