package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan may lack, from facts that the college's record has and what its goals say of themselves; no words are read (L15, W4). */
final class PlanChecks {

    /** The condition of funding is met with grade 4, or C before there were numbers. */
    private static final Pattern MEETS_THE_CONDITION = Pattern.compile("(A\\*|[A-C4-9]).*");

    /** As the ILR says that there was no grade; it is no grade that is not known. */
    private static final String NONE = "NONE";

    private static final String SHOWN_UNTIL =
            "This is said until an enrolment on it or a grade says so; an exemption that the college records may stand"
                    + " against it.";

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 18;

    /** So many of one's own, and none with others, are worth a word. */
    private static final int MANY_ALONE = 3;

    private PlanChecks() {}

    /**
     * None of a plan in which there is nothing yet.
     *
     * @param facts null for who may not read them: nothing is said that rests on them
     * @param withSteps the goals to which there is a step
     * @param shared how many goals of groups are not over; null for who may not read all of them
     */
    static List<CheckView> of(
            @Nullable PlanFacts facts, List<Goal> alive, Set<UUID> withSteps, @Nullable Long shared, LocalDate today) {
        List<CheckView> found = new ArrayList<>();
        if (shared != null) {
            balance(alive.size(), shared).ifPresent(found::add);
        }
        if (alive.isEmpty()) {
            return found;
        }
        if (facts != null) {
            found.addAll(ofTheRecord(facts, alive, today));
        }
        pace(alive, today).ifPresent(found::add);
        incomplete(alive, withSteps).ifPresent(found::add);
        return found;
    }

    private static List<CheckView> ofTheRecord(PlanFacts facts, List<Goal> alive, LocalDate today) {
        List<CheckView> found = new ArrayList<>();
        if (isUnderTheCondition(facts, today)) {
            entitlement(CheckCode.ENTITLEMENT_ENGLISH, "English", facts.englishGrade(), facts.onEnglish(), facts)
                    .ifPresent(found::add);
            entitlement(CheckCode.ENTITLEMENT_MATHS, "maths", facts.mathGrade(), facts.onMaths(), facts)
                    .ifPresent(found::add);
        }
        progression(facts, alive).ifPresent(found::add);
        stretch(facts, alive).ifPresent(found::add);
        return found;
    }

    /** Funded as 16 to 19, and 16 to 18 on the 31 August before. */
    private static boolean isUnderTheCondition(PlanFacts facts, LocalDate today) {
        if (!facts.funded16To19() || facts.born() == null) {
            return false;
        }
        int year = today.getMonth().getValue() >= Month.AUGUST.getValue() ? today.getYear() : today.getYear() - 1;
        int age = Period.between(facts.born(), LocalDate.of(year, Month.AUGUST, 31))
                .getYears();
        return age >= YOUNGEST && age <= OLDEST;
    }

    private static Optional<CheckView> entitlement(
            CheckCode code, String subject, @Nullable String grade, boolean isOn, PlanFacts facts) {
        if (isOn || (grade != null && MEETS_THE_CONDITION.matcher(grade).matches())) {
            return Optional.empty();
        }
        if (grade == null) {
            return Optional.of(check(
                    code,
                    "The college's record has no grade in " + subject
                            + " at entry, so that nobody can tell whether funding asks that it goes on.",
                    "Have the grade put into the college's record.",
                    List.of()));
        }
        String asked = (NONE.equals(grade)
                        ? "There was no grade in " + subject + " at entry"
                        : "The grade in " + subject + " at entry is below 4")
                + ", and funding for 16 to 19 asks that " + subject + " goes on until grade 4 is reached. ";
        return Optional.of(
                facts.areAimsNamed()
                        ? check(
                                code,
                                asked + "It is not among the current enrolments.",
                                "Speak about how and when it goes on, and make it a goal. " + SHOWN_UNTIL,
                                List.of())
                        : check(
                                code,
                                asked
                                        + "The titles of the current enrolments are not loaded, so that it cannot be seen there.",
                                "Look whether it is among the enrolments; if not, speak about how and when it goes on. "
                                        + SHOWN_UNTIL,
                                List.of()));
    }

    private static Optional<CheckView> progression(PlanFacts facts, List<Goal> alive) {
        Integer before = facts.priorLevel();
        List<Goal> below = those(alive, goal -> before != null && goal.text().isBelow(before));
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(check(
                        CheckCode.PROGRESSION,
                        many(below.size(), "goal is", "goals are") + " below level " + before
                                + ", which was reached before.",
                        "Speak about whether that is wanted, or what the next level would take.",
                        below));
    }

    private static Optional<CheckView> stretch(PlanFacts facts, List<Goal> alive) {
        Integer before = facts.priorLevel();
        boolean stretches = alive.stream().map(Goal::text).anyMatch(text -> text.stretches(before));
        return stretches
                ? Optional.empty()
                : Optional.of(check(
                        CheckCode.STRETCH,
                        "No goal says that it is harder than what was reached before.",
                        "Say so of one that is, or think of one that would be.",
                        List.of()));
    }

    private static Optional<CheckView> pace(List<Goal> alive, LocalDate today) {
        List<Goal> overdue = those(alive, goal -> goal.waitsToBeLookedAt(today));
        return overdue.isEmpty()
                ? Optional.empty()
                : Optional.of(check(
                        CheckCode.PACE,
                        many(overdue.size(), "goal is past its date", "goals are past their date")
                                + ", and nobody has said that it was spoken about.",
                        "Look at it together; one tap says that you did.",
                        overdue));
    }

    /** One line for all goals and all that they lack: a sentence is enough for a goal, and the rest may follow (L14). */
    private static Optional<CheckView> incomplete(List<Goal> alive, Set<UUID> withSteps) {
        List<Goal> undated = those(alive, goal -> goal.target() == null);
        List<Goal> unknown = those(alive, goal -> !goal.text().saysHowItIsKnown());
        List<Goal> without = those(alive, goal -> !withSteps.contains(goal.id()));
        List<Goal> lacking =
                those(alive, goal -> undated.contains(goal) || unknown.contains(goal) || without.contains(goal));
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(check(
                        CheckCode.INCOMPLETE,
                        Stream.of(
                                        open("a date", undated),
                                        open("how it will be known", unknown),
                                        open("a step", without))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ", "Still open: ", ".")),
                        "Add what helps, when it helps: one sentence is enough for a goal.",
                        lacking));
    }

    private static Optional<String> open(String what, List<Goal> goals) {
        return goals.isEmpty() ? Optional.empty() : Optional.of(what + " for " + many(goals.size(), "goal", "goals"));
    }

    private static Optional<CheckView> balance(int own, long shared) {
        if (own >= MANY_ALONE && shared == 0) {
            return Optional.of(check(
                    CheckCode.BALANCE,
                    "All " + own + " goals are the learner's alone.",
                    "Is there something to reach with others? A group has goals, too.",
                    List.of()));
        }
        return own == 0 && shared > 0
                ? Optional.of(check(
                        CheckCode.BALANCE,
                        "All goals are a group's.",
                        "Is there something that the learner wants to reach for themselves?",
                        List.of()))
                : Optional.empty();
    }

    private static List<Goal> those(List<Goal> goals, Predicate<Goal> are) {
        return goals.stream().filter(are).toList();
    }

    private static String many(int many, String one, String more) {
        return many == 1 ? "1 " + one : many + " " + more;
    }

    private static CheckView check(CheckCode code, String reason, String next, List<Goal> goals) {
        return new CheckView(code, reason, next, goals.stream().map(Goal::id).toList());
    }
}
