package org.withme.learner.people.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.attendance.Standing.Share;
import org.withme.learner.people.attendance.Standing.Spell;

/** When somebody went quiet and when that is over, with the thresholds that are set by default (L33). */
class QuietRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Figures NONE = new Figures(Sign.NONE, TODAY.minusDays(10), 6, 0, 0, 0);
    private static final Figures FEWER = new Figures(Sign.FEWER, TODAY.minusDays(14), 8, 2, 20, 18);

    private final QuietRules rules = new QuietRules(new Defaults(), TODAY);

    @Test
    void whoever_missed_every_session_for_a_week_went_quiet() {
        assertThat(rules.begins(cameLast(8).missed(3))).hasValueSatisfying(why -> assertThat(why.inWords())
                .isEqualTo("Expected at 3 sessions since 23 November and came to none."));
    }

    @Test
    void a_few_sessions_or_a_few_days_are_no_reason() {
        assertThat(rules.begins(cameLast(8).missed(2))).isEmpty();
        assertThat(rules.begins(cameLast(7).missed(12))).isEmpty();
        assertThat(rules.begins(neverCame(6).missed(12))).isEmpty();
        assertThat(rules.begins(neverCame(7).missed(3))).isPresent();
    }

    @Test
    void whoever_comes_to_less_than_half_of_what_they_came_to_before_went_quiet() {
        assertThat(rules.begins(came(3, 8, 20, 24))).hasValueSatisfying(why -> assertThat(why.inWords())
                .isEqualTo("Came to 3 of 8 sessions since 16 November, and to 20 of 24 in the time before."));
        assertThat(rules.begins(came(4, 8, 24, 24))).isEmpty();
        assertThat(rules.begins(came(1, 5, 24, 24))).isEmpty();
        assertThat(rules.begins(came(1, 8, 5, 5))).isEmpty();
        assertThat(rules.begins(came(1, 8, 0, 24))).isEmpty();
    }

    @Test
    void nobody_is_prompted_by_an_old_register_or_about_somebody_who_is_not_there_or_was_put_off() {
        Standing quiet = cameLast(30).missed(6);
        assertThat(rules.begins(quiet)).isPresent();
        assertThat(rules.begins(with(quiet, TODAY.minusDays(15), null, true, null)))
                .isEmpty();
        assertThat(rules.begins(with(quiet, YESTERDAY, TODAY.plusDays(1), true, null)))
                .isEmpty();
        assertThat(rules.begins(with(quiet, YESTERDAY, TODAY, true, null))).isPresent();
        assertThat(rules.begins(with(quiet, TODAY.minusDays(15), TODAY, true, null)))
                .isPresent();
        assertThat(rules.begins(with(quiet, YESTERDAY, null, false, null))).isEmpty();
        assertThat(rules.begins(with(quiet, YESTERDAY, null, true, NONE))).isEmpty();
    }

    @Test
    void what_was_spoken_about_is_no_reason_any_more() {
        Standing quiet = cameLast(30).countedFrom(7).missed(3);
        assertThat(rules.begins(quiet)).isEmpty();
        assertThat(rules.begins(cameLast(30).countedFrom(8).missed(3))).isPresent();
    }

    @Test
    void it_is_over_when_they_come_or_leave_or_the_register_says_otherwise() {
        assertThat(rules.ends(with(cameLast(2).missed(1), YESTERDAY, null, true, NONE)))
                .contains(SpellEnd.CAME_BACK);
        assertThat(rules.ends(with(cameLast(20).missed(2), YESTERDAY, null, true, NONE)))
                .contains(SpellEnd.CORRECTED);
        assertThat(rules.ends(with(cameLast(20).missed(6), YESTERDAY, null, false, NONE)))
                .contains(SpellEnd.NO_LONGER_ENROLLED);
        assertThat(rules.ends(with(cameLast(20).missed(6), YESTERDAY, null, true, NONE)))
                .isEmpty();
        assertThat(rules.ends(with(cameLast(20).missed(0), null, null, true, NONE)))
                .isEmpty();
    }

    @Test
    void whoever_comes_less_is_measured_by_the_time_before_that() {
        assertThat(rules.ends(with(came(6, 8, 4, 24), YESTERDAY, null, true, FEWER)))
                .contains(SpellEnd.CAME_BACK);
        assertThat(rules.ends(with(came(3, 8, 4, 24), YESTERDAY, null, true, FEWER)))
                .isEmpty();
        assertThat(rules.ends(with(came(5, 5, 4, 24), YESTERDAY, null, true, FEWER)))
                .isEmpty();
        assertThat(rules.goesOnWith(with(came(1, 8, 20, 24), YESTERDAY, null, true, FEWER)))
                .contains(new Figures(Sign.FEWER, TODAY.minusDays(14), 8, 1, 20, 18));
        assertThat(rules.goesOnWith(with(cameLast(20).missed(6), YESTERDAY, null, true, FEWER)))
                .hasValueSatisfying(now -> assertThat(now.sign()).isEqualTo(Sign.NONE));
    }

    private static Came cameLast(int daysAgo) {
        return new Came(TODAY.minusDays(daysAgo), null, TODAY.minusDays(daysAgo - 1));
    }

    /** The first session was so many days ago. */
    private static Came neverCame(int daysAgo) {
        return new Came(null, null, TODAY.minusDays(daysAgo));
    }

    private static Standing came(int recently, int of, int before, int ofThese) {
        Standing some = cameLast(1).missed(0);
        return new Standing(
                some.origin(),
                some.ukprn(),
                true,
                YESTERDAY,
                YESTERDAY,
                null,
                null,
                0,
                null,
                new Share(recently, of),
                TODAY.minusDays(14),
                new Share(before, ofThese),
                null);
    }

    private static Standing with(Standing one, LocalDate last, LocalDate putOffUntil, boolean here, Figures open) {
        return new Standing(
                one.origin(),
                one.ukprn(),
                here,
                last,
                one.lastCame(),
                one.countedFrom(),
                putOffUntil,
                one.missed(),
                one.missedSince(),
                one.recent(),
                one.recentSince(),
                one.before(),
                open == null ? null : new Spell(UUID.randomUUID(), open));
    }

    private record Came(LocalDate last, LocalDate countedFrom, LocalDate missedSince) {

        Came countedFrom(int daysAgo) {
            return new Came(last, TODAY.minusDays(daysAgo), TODAY.minusDays(daysAgo - 1));
        }

        /** So many sessions since then, the last of them yesterday. */
        Standing missed(int sessions) {
            return new Standing(
                    UUID.randomUUID(),
                    "90000001",
                    true,
                    YESTERDAY,
                    last,
                    countedFrom,
                    null,
                    sessions,
                    missedSince,
                    new Share(0, 0),
                    null,
                    new Share(0, 0),
                    null);
        }
    }

    private record Defaults() implements AttendanceConfig {

        @Override
        public Meanings marks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public None none() {
            return new None() {
                @Override
                public int days() {
                    return 7;
                }

                @Override
                public int sessions() {
                    return 3;
                }
            };
        }

        @Override
        public Fewer fewer() {
            return new Fewer() {
                @Override
                public int days() {
                    return 14;
                }

                @Override
                public int beforeDays() {
                    return 42;
                }

                @Override
                public int sessions() {
                    return 6;
                }

                @Override
                public int percent() {
                    return 50;
                }
            };
        }

        @Override
        public int putOffDays() {
            return 1;
        }

        @Override
        public int freshDays() {
            return 14;
        }

        @Override
        public String look() {
            return "off";
        }
    }
}
