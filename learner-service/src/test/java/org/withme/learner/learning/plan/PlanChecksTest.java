package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a plan may lack is said with its reason (L15)")
class PlanChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate OF_SEVENTEEN = LocalDate.of(2009, 3, 9);

    private final Goal stretching = goal(null, true);

    @Test
    void L15_maths_goes_on_until_grade_4_where_funding_asks_for_it() {
        assertThat(codes(facts("3", "5", false, true))).containsExactly(CheckCode.ENTITLEMENT_MATHS);
        assertThat(codes(facts("D", "C", false, true))).containsExactly(CheckCode.ENTITLEMENT_MATHS);
        assertThat(codes(facts("NONE", "A*", false, true))).containsExactly(CheckCode.ENTITLEMENT_MATHS);
        assertThat(codes(facts("4", "2", false, true))).containsExactly(CheckCode.ENTITLEMENT_ENGLISH);
        assertThat(codes(facts("9", "BB", false, true))).isEmpty();
    }

    @Test
    void L15_no_grade_is_said_as_none_and_until_when_it_is_said_stands_there() {
        assertThat(PlanChecks.of(
                        facts("NONE", "5", false, true), List.of(stretching), Set.of(stretching.id()), 1L, TODAY))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.reason())
                            .startsWith("There was no grade in maths at entry, ")
                            .doesNotContain("below");
                    assertThat(check.next()).contains("until an enrolment").contains("exemption");
                });
        assertThat(reasons(facts("3", "5", false, false)))
                .singleElement()
                .asString()
                .contains("below 4");
    }

    @Test
    void L15_who_is_on_it_or_for_whom_funding_does_not_ask_lacks_nothing() {
        assertThat(codes(facts("3", "5", true, true))).isEmpty();
        assertThat(codes(new PlanFacts(OF_SEVENTEEN, "3", "3", 3, false, false, false, true)))
                .isEmpty();
        assertThat(codes(PlanFacts.NONE)).isEmpty();
    }

    @Test
    void L15_the_age_is_that_of_the_31_august_before() {
        assertThat(codes(born(2010, 8, 31), TODAY)).containsExactly(CheckCode.ENTITLEMENT_MATHS);
        assertThat(codes(born(2010, 9, 1), TODAY)).isEmpty();
        assertThat(codes(born(2007, 9, 1), TODAY)).containsExactly(CheckCode.ENTITLEMENT_MATHS);
        assertThat(codes(born(2007, 8, 31), TODAY)).isEmpty();
        assertThat(codes(born(2007, 8, 31), LocalDate.of(2026, 7, 31))).containsExactly(CheckCode.ENTITLEMENT_MATHS);
    }

    @Test
    void L15_a_grade_that_nobody_has_said_and_titles_that_are_not_loaded_are_named_as_missing() {
        assertThat(reasons(facts(null, "5", false, true)))
                .singleElement()
                .asString()
                .contains("no grade in maths");
        assertThat(reasons(facts("3", "5", false, false)))
                .singleElement()
                .asString()
                .contains("below 4")
                .contains("titles of the current enrolments are not loaded");
    }

    @Test
    void L15_no_goal_is_below_what_was_reached_before_unless_it_is_meant() {
        PlanFacts level2 = new PlanFacts(null, null, null, 4, false, false, false, true);
        Goal below = goal(1, true);
        assertThat(checks(level2, List.of(below, goal(2, null)), 1, TODAY))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo(CheckCode.PROGRESSION);
                    assertThat(check.goalIds()).containsExactly(below.id());
                    assertThat(check.reason()).contains("level 2");
                });
    }

    @Test
    void L15_something_stretches_because_it_says_so_or_is_above_what_was_reached_before() {
        PlanFacts level2 = new PlanFacts(null, null, null, 3, false, false, false, true);
        assertThat(codes(level2, goal(3, null))).isEmpty();
        assertThat(codes(level2, goal(2, null))).containsExactly(CheckCode.STRETCH);
        assertThat(codes(PlanFacts.NONE, goal(3, null))).containsExactly(CheckCode.STRETCH);
    }

    @Test
    void L15_goals_past_their_date_are_counted_until_somebody_looked_at_them() {
        Goal one = due(TODAY.minusDays(1));
        Goal two = due(TODAY.minusDays(30));
        assertThat(checks(PlanFacts.NONE, List.of(stretching, one, two, due(TODAY)), 1, TODAY))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.reason()).startsWith("2 goals are past their date");
                    assertThat(check.goalIds()).containsExactly(one.id(), two.id());
                });
        two.lookAt(TODAY);
        assertThat(checks(PlanFacts.NONE, List.of(stretching, one, two), 1, TODAY))
                .singleElement()
                .satisfies(check -> assertThat(check.reason()).startsWith("1 goal is past its date"));
    }

    @Test
    void L15_goals_of_ones_own_and_of_groups_keep_a_balance() {
        List<Goal> three = List.of(goal(null, true), goal(null, true), goal(null, true));
        assertThat(checks(PlanFacts.NONE, three, 0, TODAY))
                .extracting(CheckView::code)
                .containsExactly(CheckCode.BALANCE);
        assertThat(checks(PlanFacts.NONE, three, 1, TODAY)).isEmpty();
        assertThat(checks(PlanFacts.NONE, List.of(), 2, TODAY))
                .extracting(CheckView::reason)
                .containsExactly("All goals are a group's.");
    }

    @Test
    void a_plan_in_which_there_is_nothing_yet_lacks_nothing() {
        assertThat(checks(facts("3", "3", false, true), List.of(), 0, TODAY)).isEmpty();
    }

    @Test
    void L15_what_goals_lack_is_one_line_with_how_many_lack_it() {
        // Given
        Goal sentence = goal(new GoalText("A job.", null, null, null, null, true), null);
        Goal dated = goal(new GoalText("A job.", null, null, null, null, true), TODAY);
        Goal whole = due(TODAY);

        // Then
        assertThat(PlanChecks.of(
                        PlanFacts.NONE, List.of(sentence, dated, whole), Set.of(sentence.id(), whole.id()), 1L, TODAY))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo(CheckCode.INCOMPLETE);
                    assertThat(check.reason())
                            .isEqualTo(
                                    "Still open: a date for 1 goal, how it will be known for 2 goals, a step for 1 goal.");
                    assertThat(check.goalIds()).containsExactly(sentence.id(), dated.id());
                });
        assertThat(checks(PlanFacts.NONE, List.of(whole, stretching), 1, TODAY)).isEmpty();
    }

    private List<CheckCode> codes(PlanFacts facts) {
        return codes(facts, stretching);
    }

    private List<CheckCode> codes(PlanFacts facts, LocalDate today) {
        return checks(facts, List.of(stretching), 1, today).stream()
                .map(CheckView::code)
                .toList();
    }

    private static List<CheckCode> codes(PlanFacts facts, Goal... goals) {
        return checks(facts, List.of(goals), 1, TODAY).stream()
                .map(CheckView::code)
                .toList();
    }

    private List<String> reasons(PlanFacts facts) {
        return checks(facts, List.of(stretching), 1, TODAY).stream()
                .map(CheckView::reason)
                .toList();
    }

    /** Of goals to which there are steps. */
    private static List<CheckView> checks(PlanFacts facts, List<Goal> goals, long shared, LocalDate today) {
        return PlanChecks.of(facts, goals, goals.stream().map(Goal::id).collect(Collectors.toSet()), shared, today);
    }

    private static PlanFacts facts(String maths, String english, boolean onMaths, boolean named) {
        return new PlanFacts(OF_SEVENTEEN, maths, english, 3, true, onMaths, false, named);
    }

    private static PlanFacts born(int year, int month, int day) {
        return new PlanFacts(LocalDate.of(year, month, day), "3", "5", 3, true, false, false, true);
    }

    private static Goal due(LocalDate target) {
        return goal(new GoalText("A job.", null, "A contract.", null, null, null), target);
    }

    private static Goal goal(Integer level, Boolean stretches) {
        return goal(new GoalText("A job.", null, "A contract.", null, level, stretches), TODAY.plusDays(9));
    }

    private static Goal goal(GoalText text, LocalDate target) {
        return Goal.written(
                UUID.randomUUID(),
                new PlanKey(UUID.randomUUID(), "90000001"),
                new NewGoal(text, target, List.of(), Side.LEARNER, false, null),
                false,
                Instant.EPOCH);
    }
}
