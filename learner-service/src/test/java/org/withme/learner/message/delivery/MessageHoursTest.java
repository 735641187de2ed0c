package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.AT_ONCE;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.subjectOf;
import static org.withme.learner.message.delivery.Mailroom.timePassesFor;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A message is written and leaves at the hours that were chosen (L35)")
class MessageHoursTest {

    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();
    private final String address = "sam-" + sam + "@example.org";

    @Inject
    Mailroom mailroom;

    @Test
    void what_waits_while_the_carrier_is_away_joins_the_message_that_waits_too() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.writes();

        // When
        mailroom.waitsFor(sam, "ASSESSMENT_STARTED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }

    @Test
    void what_waits_outside_of_the_hours_is_told_when_they_begin() {
        // Given
        isReachedAt(sam, address);
        String zone = Mailroom.zoneWhereItIsEvening();
        chooses(sam, "{\"often\": \"AT_ONCE\", \"from\": \"08:00\", \"until\": \"10:00\", \"zone\": \"" + zone + "\"}");
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        Instant due = Instant.parse(TheDatabase.texts(
                        "select to_char(next_due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from message_choice"
                                + " where subject = ?",
                        subjectOf(sam))
                .get(0));
        assertThat(due.atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(due).isBetween(Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS));
    }

    @Test
    void a_message_that_could_not_leave_within_the_hours_does_not_leave_outside_of_them() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.writes();

        // When
        chooses(
                sam,
                "{\"often\": \"AT_ONCE\", \"from\": \"08:00\", \"until\": \"10:00\", \"zone\": \""
                        + Mailroom.zoneWhereItIsEvening() + "\"}");
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(Who.learner(sam))).containsExactly("QUEUED");
    }

    @Test
    void a_daily_digest_is_looked_for_once_a_day() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, "{\"often\": \"DAILY\", " + AT_ANY_TIME + "}");
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.works();
        assertThat(mailroom.messagesTo(address)).isEmpty();

        // When
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(TheDatabase.count(
                        "select count(*) from message_choice where subject = ? and next_due > now()", subjectOf(sam)))
                .isEqualTo(1);
    }

    @Test
    void a_look_ends_also_when_more_is_noted_than_it_takes() {
        // Given
        TheDatabase.write(
                "insert into waiting_change (id, origin) select gen_random_uuid(), gen_random_uuid()"
                        + " from generate_series(1, ?)",
                DeliveringMessages.MOST_ROUNDS * WritingMessages.CHANGES_AT_ONCE + 1);

        // When
        mailroom.writes();

        // Then
        assertThat(TheDatabase.count("select count(*) from waiting_change")).isPositive();

        // When
        mailroom.writes();

        // Then
        assertThat(TheDatabase.count("select count(*) from waiting_change")).isZero();
    }
}
