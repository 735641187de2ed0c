package org.withme.iag.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.iag.opportunity.PutOpportunity.NextAction;
import org.withme.iag.opportunity.PutOpportunity.Origin;
import org.withme.platform.problem.Violation;

class GapsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Origin SOURCE = new Origin("Humber Careers Hub", null);
    private static final String PAGE = "https://careers.example.org/turbines/apply";
    private static final NextAction OPEN = new NextAction("Apply", null, "The hub, 01632 960111", null, true);

    @Test
    void I6_what_says_everything_is_useful() {
        assertThat(gaps(SOURCE, "Grimsby", false, "5249", null, "You like it outdoors", OPEN, TODAY, null))
                .isEmpty();
        assertThat(gaps(SOURCE, null, true, null, "4.1", "You like it outdoors", OPEN, null, TODAY))
                .isEmpty();
    }

    @Test
    void I6_each_gap_is_a_problem_of_its_own() {
        assertThat(gaps(null, null, false, null, null, null, null, null, null))
                .containsExactly("/source", "/place", "/occupation", "/suits", "/expiresOn", "/nextAction");
        assertThat(gaps(new Origin(" ", null), " ", false, "5249", null, " ", OPEN, TODAY, null))
                .containsExactly("/source", "/place", "/suits");
    }

    @Test
    void I6_a_next_action_has_a_date_or_is_open_and_not_both() {
        assertThat(gapsOf(new NextAction("Apply", PAGE, null, null, null))).containsExactly("/nextAction/by");
        assertThat(gapsOf(new NextAction("Apply", PAGE, null, TODAY, true))).containsExactly("/nextAction/by");
        assertThat(gapsOf(new NextAction(null, PAGE, null, TODAY, null))).containsExactly("/nextAction");
        assertThat(gapsOf(new NextAction("Apply", PAGE, null, TODAY, false))).isEmpty();
    }

    @Test
    void I6_what_would_be_stale_at_once_is_not_published() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(gaps(SOURCE, "Grimsby", false, "5249", null, "You", OPEN, yesterday, yesterday))
                .containsExactly("/expiresOn", "/reviewOn");
        assertThat(gapsOf(new NextAction("Apply", PAGE, null, yesterday, null))).containsExactly("/nextAction/by");
    }

    @Test
    void I6_there_is_a_way_to_act_a_page_or_a_contact() {
        assertThat(gapsOf(new NextAction("Apply", null, " ", TODAY, null))).containsExactly("/nextAction/url");
        assertThat(gapsOf(new NextAction("Apply", null, "01632 960111", TODAY, null)))
                .isEmpty();
        assertThat(gapsOf(new NextAction("Apply", PAGE, null, TODAY, null))).isEmpty();
    }

    @Test
    void I6_an_occupation_has_four_digits_unless_there_is_a_subject() {
        assertThat(gaps(SOURCE, "Grimsby", false, "52", null, "You", OPEN, TODAY, null))
                .containsExactly("/occupation");
        assertThat(gaps(SOURCE, "Grimsby", false, "52", "4.1", "You", OPEN, TODAY, null))
                .isEmpty();
    }

    @Test
    void I6_an_end_is_at_most_two_years_away() {
        LocalDate last = TODAY.plusYears(2);
        assertThat(gaps(SOURCE, "Grimsby", false, "5249", null, "You", OPEN, last, last))
                .isEmpty();
        assertThat(gaps(SOURCE, "Grimsby", false, "5249", null, "You", OPEN, last.plusDays(1), last.plusDays(1)))
                .containsExactly("/expiresOn", "/reviewOn");
    }

    private static List<String> gapsOf(NextAction next) {
        return gaps(SOURCE, "Grimsby", false, "5249", null, "You", next, TODAY, null);
    }

    private static List<String> gaps(
            Origin source,
            String place,
            boolean remote,
            String occupation,
            String subject,
            String suits,
            NextAction next,
            LocalDate expiresOn,
            LocalDate reviewOn) {
        PutOpportunity command = new PutOpportunity(
                OpportunityKind.COURSE,
                "Turbines",
                null,
                source,
                place,
                remote,
                occupation,
                subject,
                suits,
                next,
                expiresOn,
                reviewOn,
                false);
        return Gaps.of(command, TODAY).list().stream().map(Violation::pointer).toList();
    }
}
