package org.withme.assessment.assignment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What an assignment, a date and rows of judgements must keep to; pure functions. */
final class AssignmentRules {

    static final int MOST_LEARNERS = 200;
    static final int MOST_CRITERIA = 200;
    /** Learners times criteria: what one grid shows at once. */
    static final int MOST_CELLS = 5_000;

    static final int MOST_ROWS = 500;
    static final int MOST_JUDGEMENTS = 1_000;
    private static final int DAYS_TO_MOVE = 7;
    private static final int YEARS_AHEAD = 2;

    private AssignmentRules() {}

    /** What can be said of it without knowing who is meant. */
    static Violations check(SetAssignment command, PublishedVersion against, LocalDate today) {
        Violations violations = checkAdded(command.groupId(), command.learnerIds());
        checkCriteria(violations, command.criterionIds(), against);
        return checkDates(violations, command, today);
    }

    private static void checkCriteria(Violations violations, List<UUID> asked, PublishedVersion against) {
        Set<UUID> known = against.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Set<UUID> before = new HashSet<>();
        for (int index = 0; index < asked.size(); index++) {
            UUID criterion = asked.get(index);
            String pointer = "/criterionIds/" + index;
            violations
                    .addIf(criterion == null || !known.contains(criterion), pointer, AssignmentRule.NOT_OF_THE_VERSION)
                    .addIf(criterion != null && !before.add(criterion), pointer, AssignmentRule.REPEATED_CRITERION);
        }
    }

    private static Violations checkDates(Violations violations, SetAssignment command, LocalDate today) {
        LocalDate due = command.dueOn();
        LocalDate latest = command.latestOn();
        return violations
                .addIf(due != null && due.isBefore(today), "/dueOn", AssignmentRule.PAST_DAY)
                .addIf(isTooFar(due, today), "/dueOn", AssignmentRule.TOO_FAR)
                .addIf(isTooFar(latest, today), "/latestOn", AssignmentRule.TOO_FAR)
                .addIf(latest != null && due == null, "/latestOn", AssignmentRule.NOTHING_TO_MOVE)
                .addIf(latest != null && due != null && latest.isBefore(due), "/latestOn", AssignmentRule.BEFORE_DUE);
    }

    /** Who is to have it too. */
    static Violations checkAdded(UUID group, List<UUID> learners) {
        return new Violations()
                .addIf(group == null && learners.isEmpty(), "/learnerIds", AssignmentRule.FOR_NOBODY)
                .addIf(learners.size() > MOST_LEARNERS, "/learnerIds", AssignmentRule.TOO_MANY_LEARNERS)
                .addIf(learners.stream().anyMatch(Objects::isNull), "/learnerIds", StandardRule.NULL_ITEM);
    }

    /** That the grid has a size at which it can be read at once. */
    static Violations checkSize(int learners, int criteria) {
        return new Violations()
                .addIf(learners > MOST_LEARNERS, "/groupId", AssignmentRule.TOO_MANY_LEARNERS)
                .addIf(
                        learners * criteria > MOST_CELLS,
                        "/criterionIds",
                        AssignmentRule.TOO_MANY_CELLS.with("cells", learners * criteria));
    }

    /** In the order of the version. */
    static List<UUID> criteria(SetAssignment command, PublishedVersion against) {
        return against.criteria().stream()
                .map(Criterion::id)
                .filter(id -> command.criterionIds().isEmpty()
                        || command.criterionIds().contains(id))
                .toList();
    }

    /** To which day a learner may move theirs; null for any. */
    static LocalDate latestOn(SetAssignment command) {
        return command.dueOn() == null || command.latestOn() != null
                ? command.latestOn()
                : command.dueOn().plusDays(DAYS_TO_MOVE);
    }

    /** What is theirs to choose: any day from today to the last one. */
    static Violations checkMove(LocalDate day, LocalDate latestOn, LocalDate today) {
        return new Violations()
                .addIf(day == null, "/dueOn", StandardRule.MISSING)
                .addIf(day != null && day.isBefore(today), "/dueOn", AssignmentRule.PAST_DAY)
                .addIf(isTooFar(day, today), "/dueOn", AssignmentRule.TOO_FAR)
                .addIf(
                        day != null && latestOn != null && day.isAfter(latestOn),
                        "/dueOn",
                        AssignmentRule.AFTER_THE_LATEST.with("latest", latestOn));
    }

    private static boolean isTooFar(LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    /** What rows for everybody who works together come to. */
    static Violations checkJudgements(int judgements) {
        return new Violations()
                .addIf(
                        judgements > MOST_JUDGEMENTS,
                        "/judgements",
                        AssignmentRule.TOO_MANY_JUDGEMENTS.with("judgements", judgements));
    }

    static Violations checkRows(List<?> rows) {
        return new Violations()
                .addIf(rows.isEmpty() || rows.size() > MOST_ROWS, "/judgements", AssignmentRule.NUMBER_OF_ROWS)
                .addIf(rows.stream().anyMatch(Objects::isNull), "/judgements", StandardRule.NULL_ITEM);
    }
}
