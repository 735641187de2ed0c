package org.withme.advocate.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.grants.Consents.Consent;
import org.withme.platform.problem.Violation;

class CaseRulesTest {

    private static final String ASHDOWN = "90000001";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Leaving STILL_THERE = new Leaving(false, null);
    private static final Leaving LEFT = new Leaving(true, LAST_DAY);
    private static final Leaving UNKNOWN = new Leaving(true, null);
    private static final Instant BEFORE = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-07-01T10:00:00Z");
    private static final List<Consent> NONE = List.of();

    @Test
    void who_is_at_the_college_may_be_contacted() {
        assertThat(CaseRules.mayContact(STILL_THERE, null, NONE, ASHDOWN, Channel.TELEPHONE))
                .isTrue();
    }

    @Test
    void who_said_yes_after_leaving_may_be_met() {
        assertThat(CaseRules.mayContact(LEFT, SINCE, NONE, ASHDOWN, Channel.IN_PERSON))
                .isTrue();
        assertThat(CaseRules.mayContact(UNKNOWN, BEFORE, NONE, ASHDOWN, Channel.VIDEO))
                .isTrue();
    }

    @Test
    void a_yes_from_before_is_no_yes_to_meet_after_leaving() {
        assertThat(CaseRules.mayContact(LEFT, BEFORE, NONE, ASHDOWN, Channel.IN_PERSON))
                .isFalse();
        assertThat(CaseRules.mayContact(LEFT, null, NONE, ASHDOWN, Channel.VIDEO))
                .isFalse();
        assertThat(CaseRules.mayContact(UNKNOWN, null, NONE, ASHDOWN, Channel.IN_PERSON))
                .isFalse();
    }

    @Test
    void a_yes_is_no_consent_to_be_reached_after_leaving() {
        assertThat(CaseRules.mayContact(LEFT, SINCE, NONE, ASHDOWN, Channel.TELEPHONE))
                .isFalse();
    }

    @Test
    void consent_to_outreach_counts_for_its_college_and_its_ways() {
        // Given
        List<Consent> byTelephone = List.of(new Consent(UUID.randomUUID(), ASHDOWN, Set.of("telephone")));

        // When, Then
        assertThat(CaseRules.mayContact(LEFT, BEFORE, byTelephone, ASHDOWN, Channel.TELEPHONE))
                .isTrue();
        assertThat(CaseRules.mayContact(LEFT, BEFORE, byTelephone, ASHDOWN, Channel.TEXT))
                .isTrue();
        assertThat(CaseRules.mayContact(LEFT, BEFORE, byTelephone, ASHDOWN, Channel.EMAIL))
                .isFalse();
        assertThat(CaseRules.mayContact(LEFT, BEFORE, byTelephone, ASHDOWN, Channel.IN_PERSON))
                .isFalse();
        assertThat(CaseRules.mayContact(LEFT, BEFORE, byTelephone, "90000002", Channel.TELEPHONE))
                .isFalse();
    }

    @Test
    void a_contact_needs_a_channel_and_whether_they_spoke_and_is_not_in_the_future() {
        assertThat(pointers(CaseRules.check(new LogContact("PIGEON", null, SINCE.plusSeconds(1), " "), BEFORE, SINCE)
                        .list()))
                .containsExactly("/channel", "/reached", "/happenedAt", "/note");
        assertThat(CaseRules.check(new LogContact("EMAIL", false, null, null), BEFORE, SINCE)
                        .list())
                .isEmpty();
    }

    @Test
    void a_contact_is_not_before_the_day_on_which_the_case_opened() {
        // Given
        Instant now = SINCE.plusSeconds(200_000);
        Instant earlierThatDay = Instant.parse("2026-07-01T00:00:00Z");

        // When, Then
        assertThat(CaseRules.check(new LogContact("EMAIL", false, earlierThatDay, null), SINCE, now)
                        .list())
                .isEmpty();
        assertThat(CaseRules.check(new LogContact("EMAIL", false, earlierThatDay.minusSeconds(1), null), SINCE, now)
                        .list())
                .containsExactly(CaseRule.CONTACT_BEFORE_THE_CASE.brokenAt("/happenedAt"));
    }

    @Test
    void a_return_is_not_before_the_case_and_not_in_the_future() {
        // Given
        LocalDate today = LocalDate.of(2026, 7, 6);

        // When, Then
        assertThat(CaseRules.check(new RecordReturn(LocalDate.of(2026, 7, 1)), SINCE, today)
                        .list())
                .isEmpty();
        assertThat(CaseRules.check(new RecordReturn(null), SINCE, today).list()).isEmpty();
        assertThat(CaseRules.check(new RecordReturn(today.plusDays(1)), SINCE, today)
                        .list())
                .containsExactly(CaseRule.RETURN_IN_THE_FUTURE.brokenAt("/returnedOn"));
        assertThat(CaseRules.check(new RecordReturn(LAST_DAY), SINCE, today).list())
                .containsExactly(CaseRule.RETURN_BEFORE_THE_CASE.brokenAt("/returnedOn"));
    }

    @Test
    void a_learner_ends_their_case_and_records_no_other_outcome() {
        assertThat(CaseRules.check(new CloseCase("LEARNER_ENDED"), true).list()).isEmpty();
        assertThat(CaseRules.check(new CloseCase(null), true).list()).isEmpty();
        assertThat(CaseRules.check(new CloseCase(null), false).list())
                .containsExactly(CaseRule.NOT_AN_OUTCOME.brokenAt("/outcome"));
        assertThat(CaseRules.check(new CloseCase("RETURNED"), true).list())
                .containsExactly(CaseRule.NOT_YOURS_TO_SAY.brokenAt("/outcome"));
        assertThat(CaseRules.check(new CloseCase("RETURNED"), false).list()).isEmpty();
        assertThat(CaseRules.check(new CloseCase("GIVEN_UP"), false).list())
                .containsExactly(CaseRule.NOT_AN_OUTCOME.brokenAt("/outcome"));
    }

    private static List<String> pointers(List<Violation> found) {
        return found.stream().map(Violation::pointer).toList();
    }
}
