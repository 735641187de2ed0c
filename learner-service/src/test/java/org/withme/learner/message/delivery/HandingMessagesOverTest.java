package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ONCE;
import static org.withme.learner.message.delivery.Mailroom.BY_EMAIL;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.subjectOf;
import static org.withme.learner.message.delivery.Mailroom.timePassesFor;
import static org.withme.learner.message.delivery.Mailroom.wayOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.HeardLog;
import org.withme.learner.message.way.DeliveryReports;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.WayKind;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What was queued leaves at most once, and ends in a state that its recipient sees (L35, L36)")
class HandingMessagesOverTest {

    private final UUID samId = aLearner().at(ASHDOWN).exists();
    private final Tokens sam = Who.learner(samId);
    private final String address = "sam-" + samId + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    RecordingWay carrier;

    @Inject
    HandingMessagesOver handing;

    @Inject
    DeliveryReports reports;

    @BeforeEach
    void something_is_queued() {
        mailroom.works();
        isReachedAt(samId, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(samId, "ADVOCATE_OFFERED");
        mailroom.writes();
    }

    @Test
    void what_is_not_taken_now_is_tried_again_later() {
        // Given
        carrier.answers(address, new Handover.NotNow("greylisted"), new Handover.NotNow("greylisted"));

        // When
        mailroom.sends();
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        timePassesFor(subjectOf(samId));
        mailroom.sends();
        timePassesFor(subjectOf(samId));
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(3);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER");
    }

    @Test
    void what_nobody_takes_for_a_day_is_refused_and_the_way_stays_open() {
        // Given
        carrier.answers(address, new Handover.NotNow("greylisted"));
        TheDatabase.write(
                "update message set leaves_from = now() - interval '1 day' + interval '30 seconds' where subject = ?",
                subjectOf(samId));

        // When
        mailroom.sends();

        // Then
        assertThat(statesFor(sam)).containsExactly("REFUSED");
        assertThat(wayOf(sam)).isEqualTo("OPEN");

        // When
        timePassesFor(subjectOf(samId));
        mailroom.works();

        // Then
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER", "REFUSED");
    }

    @Test
    void what_is_given_up_is_not_sent_even_if_nobody_wrote_it_off_yet_and_what_it_told_of_is_told_by_another() {
        // Given: nobody looked for a day
        TheDatabase.write(
                "update message set leaves_from = now() - interval '1 day 1 second' where subject = ?",
                subjectOf(samId));

        // When
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();

        // When
        mailroom.works();
        timePassesFor(subjectOf(samId));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER", "REFUSED");
    }

    @Test
    void the_day_for_which_it_is_tried_begins_with_the_first_moment_within_the_hours() {
        // Given: queued long ago, and never within the hours
        chooses(
                sam,
                "{\"often\": \"AT_ONCE\", \"from\": \"08:00\", \"until\": \"10:00\", \"zone\": \""
                        + Mailroom.zoneWhereItIsEvening() + "\"}");
        TheDatabase.write(
                "update message set queued_at = now() - interval '23 hours', leaves_from = now() - interval '23 hours'"
                        + " where subject = ?",
                subjectOf(samId));
        mailroom.sends();

        // When
        chooses(sam, AT_ONCE);
        TheDatabase.write(
                "update message set leaves_from = leaves_from - interval '23 hours', next_at = now() where subject = ?",
                subjectOf(samId));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER");
    }

    @Test
    void the_log_tells_of_no_message() {
        // Given
        carrier.answers(address, new Handover.NotNow("greylisted"), new Handover.Unknown());

        // When
        List<String> lines = HeardLog.during(() -> {
            mailroom.sends();
            timePassesFor(subjectOf(samId));
            mailroom.sends();
        });

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
        assertThat(lines).isEmpty();
    }

    @Test
    void a_carrier_that_fails_unforeseen_is_in_the_log_and_the_message_and_its_recipient_are_not() {
        // Given
        carrier.fails(address);

        // When
        List<String> lines = HeardLog.during(() -> mailroom.sends());

        // Then
        assertThat(statesFor(sam)).containsExactly("UNCERTAIN");
        assertThat(lines)
                .singleElement()
                .asString()
                .doesNotContain(address, idOfTheMessage().toString(), subjectOf(samId));
    }

    @Test
    void nothing_is_held_open_in_the_database_while_a_carrier_is_at_work() {
        // When
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(carrier.wasCalledWithinATransaction()).isFalse();
    }

    @Test
    void a_process_that_dies_while_it_hands_over_leaves_what_is_uncertain_and_not_sent_again() {
        // Given: claimed, and nobody came back
        assertThat(handing.claim(WayKind.EMAIL)).isPresent();
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        mailroom.works();

        // Then: somebody may still be at it
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        TheDatabase.write(
                "update message set claimed_at = now() - interval '10 minutes' where subject = ?", subjectOf(samId));
        timePassesFor(subjectOf(samId));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("UNCERTAIN");

        // When
        mailroom.waitsFor(samId, "ASSESSMENT_STARTED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER", "UNCERTAIN");
    }

    @Test
    void a_connection_that_ends_in_between_is_uncertain_too_until_the_carrier_says_more() {
        // Given
        carrier.answers(address, new Handover.Unknown());

        // When
        mailroom.sends();

        // Then
        assertThat(statesFor(sam)).containsExactly("UNCERTAIN");

        // When
        reports.delivered(idOfTheMessage());

        // Then
        assertThat(statesFor(sam)).containsExactly("DELIVERED");
    }

    @Test
    void an_address_that_a_carrier_will_never_take_closes_the_way_and_waits_in_the_inbox() {
        // Given
        carrier.answers(address, new Handover.Refused("no-such-mailbox"));

        // When
        mailroom.sends();

        // Then
        assertThat(statesFor(sam)).containsExactly("REFUSED");
        assertThatTheWayIsClosed();
    }

    @Test
    void a_bounce_closes_the_way_and_waits_in_the_inbox_until_it_is_chosen_anew() {
        // Given
        mailroom.sends();

        // When
        reports.bounced(idOfTheMessage(), false);

        // Then
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER");

        // When
        reports.bounced(idOfTheMessage(), true);
        reports.bounced(idOfTheMessage(), true);

        // Then
        assertThat(statesFor(sam)).containsExactly("BOUNCED");
        assertThatTheWayIsClosed();

        // When
        mailroom.waitsFor(samId, "ASSESSMENT_STARTED");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);

        // When
        chooses(sam, BY_EMAIL);
        reports.bounced(idOfTheMessage(), true);

        // Then
        assertThat(wayOf(sam)).isEqualTo("OPEN");
        assertThat(as(sam).get("/v1/me/inbox").jsonPath().getList("items.kind")).doesNotContain("messages-returned");

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
    }

    @Test
    void what_came_back_is_told_by_the_way_that_is_chosen_anew_though_nothing_else_waits() {
        // Given
        mailroom.sends();
        reports.bounced(idOfTheMessage(), true);

        // When
        chooses(sam, BY_EMAIL);
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(2);
    }

    @Test
    void a_message_that_is_reported_as_unwanted_unsubscribes() {
        // Given
        mailroom.sends();

        // When
        reports.complained(idOfTheMessage());

        // Then
        assertThat(wayOf(sam)).isEqualTo("UNSUBSCRIBED");
        assertThat(as(sam).get("/v1/me/inbox").jsonPath().getList("items.kind")).doesNotContain("messages-returned");
    }

    @Test
    void a_complaint_closes_a_way_whose_hours_were_changed_after_the_message() {
        // Given
        mailroom.sends();
        chooses(sam, BY_EMAIL);

        // When
        reports.complained(idOfTheMessage());

        // Then
        assertThat(wayOf(sam)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void a_complaint_that_is_read_twice_does_not_close_what_was_chosen_anew_in_between() {
        // Given
        mailroom.sends();
        reports.complained(idOfTheMessage());
        chooses(sam, BY_EMAIL);

        // When
        reports.complained(idOfTheMessage());

        // Then
        assertThat(wayOf(sam)).isEqualTo("OPEN");
    }

    @Test
    void a_bounce_for_a_stranger_changes_nothing() {
        // Given
        mailroom.sends();

        // When
        reports.bounced(UUID.randomUUID(), true);
        reports.delivered(UUID.randomUUID());
        reports.complained(UUID.randomUUID());

        // Then
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER");
        assertThat(wayOf(sam)).isEqualTo("OPEN");
    }

    private void assertThatTheWayIsClosed() {
        assertThat(wayOf(sam)).isEqualTo("BOUNCED");
        var inbox = as(sam).get("/v1/me/inbox").jsonPath().setRootPath("items.find { it.kind == 'messages-returned' }");
        assertThat(inbox.getString("what"))
                .isEqualTo("Your e-mail address does not take our messages: say how you want to hear from us.");
        assertThat(inbox.getString("link")).isEqualTo("/v1/me/message-choices");
    }

    private UUID idOfTheMessage() {
        return mailroom.messagesTo(address).get(0).id();
    }
}
