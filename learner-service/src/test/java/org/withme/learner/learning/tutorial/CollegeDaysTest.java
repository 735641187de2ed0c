package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Days of tutorials and talks, and quarters, are those of the colleges' clock (L19, L20)")
class CollegeDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    /** Half past midnight on 1 July in London. */
    private static final Clock IN_THE_NIGHT = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC);

    @Inject
    TutorialsConfig config;

    private CollegeClock night;

    @BeforeEach
    void in_the_night() {
        night = new CollegeClock(config, IN_THE_NIGHT);
    }

    @Test
    void a_talk_of_after_midnight_is_of_the_new_day() {
        assertThat(LoggingTalks.dayOf(new LogTalk("Asked about the bus pass.", null), night))
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(TutorialRules.check(new LogTalk("Asked.", LocalDate.of(2026, 7, 1)), night)
                        .list())
                .isEmpty();
        assertThat(TutorialRules.check(new LogTalk("Asked.", LocalDate.of(2026, 7, 2)), night)
                        .list())
                .hasSize(1);
    }

    @Test
    void what_was_to_be_done_yesterday_is_past_after_midnight() {
        assertThat(broken(LocalDate.of(2026, 6, 30))).isEqualTo(1);
        assertThat(broken(LocalDate.of(2026, 7, 1))).isZero();
    }

    @Test
    void a_quarter_is_settled_once_nobody_can_say_anything_of_its_last_day() {
        assertThat(unsettled("2027-01-28T12:00:00Z")).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(unsettled("2027-01-30T12:00:00Z")).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private static LocalDate unsettled(String now) {
        return ReadingWorthIt.unsettled(Instant.parse(now), FOUR_WEEKS, LONDON);
    }

    private int broken(LocalDate due) {
        AgreeActions.Action action = new AgreeActions.Action(Side.LEARNER, "Ask for a form.", due, null);
        return TutorialRules.check(new AgreeActions(List.of(action)), (UUID goal) -> true, night)
                .list()
                .size();
    }
}
