package org.withme.learner.message.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.AT_ONCE;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Who chose to hear is told of what waits for them today, and nobody else (L35)")
class WhoIsToldTest {

    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();
    private final String address = "sam-" + sam + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    WritingMessages writing;

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
    void L3_who_turned_out_to_be_somebody_known_is_not_told_again_of_what_they_were_told() {
        // Given
        LearnerFixture one = aLearner().at(ASHDOWN);
        LearnerFixture other = aLearner().at(ASHDOWN);
        UUID pair = aPairThatMayBeOne(one, other);
        isReachedAt(one.id(), address);
        isReachedAt(other.id(), address);
        chooses(other.id(), AT_ONCE);
        mailroom.waitsFor(other.id(), "ADVOCATE_OFFERED");
        mailroom.works();
        assertThat(mailroom.messagesTo(address)).hasSize(1);

        // When
        as(Who.staff("Registrar", "mis-administrator", ASHDOWN), "{\"survivor\": \"" + one.id() + "\"}")
                .header("If-Match", "*")
                .post("/v1/mis/possible-duplicates/" + pair + "/merge")
                .then()
                .statusCode(200);
        timePassesFor(subjectOf(other.id()));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);

        // When
        mailroom.waitsFor(one.id(), "ADVOCATE_OFFERED");
        timePassesFor(subjectOf(other.id()));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
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
    void two_accounts_of_one_person_are_told_as_the_one_that_they_are() {
        // Given
        isReachedAt(sam, address);
        chooses(sam, AT_ONCE);
        UUID survivor = aLearner().at(ASHDOWN).exists();
        isReachedAt(survivor, address);
        chooses(survivor, AT_ONCE);
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
