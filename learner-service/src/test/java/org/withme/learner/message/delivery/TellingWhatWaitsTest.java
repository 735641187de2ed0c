package org.withme.learner.message.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.subjectOf;
import static org.withme.learner.message.delivery.Mailroom.timePassesFor;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A message says only that something waits, once, by the ways and at the hours that were chosen (L35)")
class TellingWhatWaitsTest {

    private static final String AT_ONCE = "{\"often\": \"AT_ONCE\", " + AT_ANY_TIME + "}";

    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();
    private final String address = "sam-" + sam + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    WritingMessages writing;

    @Inject
    RecordingWay carrier;

    @Test
    void nothing_leaves_until_somebody_chose() {
        // Given
        isReachedAt(sam, address);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
    }

    @Test
    void it_says_nothing_but_that_something_waits() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        mailroom.works();

        // Then
        OutgoingMessage message = mailroom.messagesTo(address).get(0);
        assertThat(message.link()).hasToString("http://localhost:3000");
        assertThat(message.unsubscribe().toString()).matches("http://localhost:8080/v1/messages/[\\w-]+/unsubscribe");
        assertThat(message.unsubscribe().toString())
                .doesNotContain(sam.toString(), message.id().toString());
        assertThat(TheDatabase.texts("select m::text from message m where id = ?", message.id()))
                .singleElement()
                .asString()
                .doesNotContain("example.org", "Okafor", "advocate");
    }

    @Test
    void many_things_are_one_message_and_each_is_told_once() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.waitsFor(sam, "ASSESSMENT_STARTED");

        // When
        mailroom.works();
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);

        // When
        mailroom.waitsFor(sam, "ASSESSMENT_STARTED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
        assertThat(statesFor(Who.learner(sam))).containsExactly("HANDED_OVER", "HANDED_OVER");
    }

    @Test
    void in_light_mode_nothing_tells_of_what_only_invites() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        as(Who.learner(sam)).put("/v1/me/light-mode").then().statusCode(200);
        mailroom.waitsFor(sam, "ASSESSMENT_STARTED");

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();

        // When
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }

    @Test
    void what_is_done_and_waits_again_is_another_thing() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        UUID offer = mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.works();

        // When
        TheDatabase.write("update inbox_item set since = now() where thing = ?", offer);
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
    }

    @Test
    void several_instances_at_once_tell_it_once() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> {
                            writing.write(subjectOf(sam));
                            mailroom.sends();
                        }))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(Who.learner(sam))).containsExactly("HANDED_OVER");
    }

    @Test
    void each_way_is_told_once_of_the_same() {
        // Given
        isReachedAt(sam, address);
        String number = "+4477009" + String.format("%05d", Math.floorMod(sam.hashCode(), 100_000));
        TheDatabase.write("update college_record set telephone = ? where learner_id = ?", number, sam);
        chooses(
                sam,
                "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\"}], " + AT_ANY_TIME + "}");
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        mailroom.works();
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(mailroom.messagesTo(number)).hasSize(1);
    }

    @Test
    void a_way_that_nobody_carries_is_not_available_and_nothing_is_queued_for_it() {
        // Given
        String number = "+4477009" + String.format("%05d", Math.floorMod(sam.hashCode() + 1, 100_000));
        String choice = "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"TEXT\", \"address\": \"" + number + "\"}], "
                + AT_ANY_TIME + "}";
        carrier.isConfiguredForTexts(false);
        try {
            chooses(sam, choice);
            mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

            // When
            mailroom.works();

            // Then
            as(Who.learner(sam))
                    .get("/v1/me/message-choices")
                    .then()
                    .body("ways.state", contains("NOT_CHOSEN", "NOT_AVAILABLE"));
            assertThat(statesFor(Who.learner(sam))).isEmpty();
        } finally {
            carrier.isConfiguredForTexts(true);
        }

        // When
        mailroom.works();

        // Then: it is asked whether the number is theirs
        assertThat(mailroom.messagesTo(number)).hasSize(1);
    }

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
    void staff_hear_of_what_waits_for_their_role_at_an_address_that_they_confirmed() {
        // Given
        String name = "Robin Vale " + UUID.randomUUID();
        Tokens robin = Who.staff(name, "case-supervisor", ASHDOWN);
        String own = givesAnAddress(robin);
        mailroom.waitsFor(sam, "OFFER_WAITS");
        mailroom.works();
        assertThat(mailroom.messagesTo(own)).hasSize(1);
        OutgoingMessage asks = mailroom.messagesTo(own).get(0);
        assertThat(asks.link().getPath()).endsWith("/confirm");

        // When
        given().post(asks.link().getPath()).then().statusCode(200);
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(2);
        assertThat(mailroom.messagesTo(own).get(1).link()).hasToString("http://localhost:3000");

        // When
        mailroom.waitsFor(sam, "OFFER_WAITS");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(3);
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
    void who_asked_not_to_be_contacted_while_it_was_written_gets_nothing() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            writing.write(subjectOf(sam));
            CompletableFuture.runAsync(
                            () -> TheDatabase.write("insert into do_not_contact (learner_id) values (?)", sam))
                    .join();
        });
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(Who.learner(sam))).containsExactly("SUPPRESSED");

        // When
        TheDatabase.write("delete from do_not_contact where learner_id = ?", sam);
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }

    @Test
    void who_wants_none_any_more_when_it_would_leave_gets_none() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.writes();

        // When
        chooses(sam, "{\"often\": \"NEVER\"}");
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(Who.learner(sam))).containsExactly("SUPPRESSED");
    }

    @Test
    void what_was_out_of_sight_for_a_while_is_not_told_again() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        UUID offer = mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.works();

        // When
        TheDatabase.write("update inbox_item set waits = false where thing = ?", offer);
        timePassesFor(subjectOf(sam));
        mailroom.works();
        TheDatabase.write("update inbox_item set waits = true where thing = ?", offer);
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }

    @Test
    void what_still_waits_when_its_message_is_forgotten_is_not_told_again_and_what_does_not_is_forgotten_too() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        UUID done = mailroom.waitsFor(sam, "ASSESSMENT_STARTED");
        mailroom.works();

        // When
        TheDatabase.write("update inbox_item set waits = false where thing = ?", done);
        TheDatabase.write("update inbox_item set since = now() - interval '2 years' where learner_id = ?", sam);
        TheDatabase.write(
                "update message_told set told_at = now() - interval '366 days' where subject = ?", subjectOf(sam));
        TheDatabase.write(
                "update message set queued_at = now() - interval '366 days' where subject = ?", subjectOf(sam));
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(Who.learner(sam))).isEmpty();
        assertThat(TheDatabase.texts("select item from message_told where subject = ?", subjectOf(sam)))
                .singleElement()
                .asString()
                .contains("advocate-offered");
    }

    @Test
    void staff_who_were_not_seen_for_three_months_hear_nothing_until_they_come_back() {
        // Given
        Tokens robin = Who.staff("Robin Vale " + UUID.randomUUID(), "case-supervisor", ASHDOWN);
        String own = givesAnAddress(robin);
        mailroom.works();
        given().post(mailroom.messagesTo(own).get(0).link().getPath());
        String subject = TheDatabase.texts("select subject from message_way where own_address = ?", own)
                .get(0);
        TheDatabase.write("update person set seen_at = now() - interval '91 days' where subject = ?", subject);

        // When
        mailroom.waitsFor(sam, "OFFER_WAITS");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(1);

        // When
        TheDatabase.write("update person set seen_at = now() where subject = ?", subject);
        timePassesFor(subject);
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(2);
    }

    @Test
    void a_learner_who_was_staff_once_hears_of_what_waits_for_a_learner() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        TheDatabase.write(
                "insert into person (subject, display_name, ukprn, roles, seen_at)"
                        + " values (?, 'Sam Okafor', '90000001', '{supporter}', now() - interval '1 year')",
                subjectOf(sam));

        // When
        mailroom.waitsFor(sam, "ADVOCATE_OFFERED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
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

    @Test
    void two_accounts_of_one_person_are_told_as_the_one_that_they_are() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        LearnerFixture other = aLearner().at(ASHDOWN);
        UUID survivor = other.exists();
        isReachedAt(survivor, address);
        TheDatabase.write(
                "insert into account (learner_id, username, ukprn, claimed_at, subject, told) values (?, ?, '90000001', now(), ?, ?)",
                survivor,
                "sam-" + sam,
                subjectOf(sam),
                survivor);

        // When
        mailroom.waitsFor(survivor, "ADVOCATE_OFFERED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
    }

    private static String givesAnAddress(Tokens staff) {
        String own = "staff-" + UUID.randomUUID() + "@example.org";
        chooses(
                staff,
                "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"" + own + "\"}], "
                        + AT_ANY_TIME + "}");
        return own;
    }
}
