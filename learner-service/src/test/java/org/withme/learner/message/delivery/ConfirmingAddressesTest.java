package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.subjectOf;
import static org.withme.learner.message.delivery.Mailroom.timePassesFor;
import static org.withme.learner.message.delivery.Mailroom.zoneWhereItIsEvening;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("An address of one's own gets one message with a link, and only if its owner wants messages (L35)")
class ConfirmingAddressesTest {

    private static final String DAY_IN_THE_MORNING = "\"from\": \"08:00\", \"until\": \"10:00\", \"zone\": \"%s\"";

    private final UUID samId = aLearner().at(ASHDOWN).exists();
    private final Tokens sam = Who.learner(samId);
    private final String own = "own-" + samId + "@example.org";

    @Inject
    Mailroom mailroom;

    @Test
    void who_wants_to_hear_nothing_is_not_asked_whether_an_address_is_theirs() {
        // Given
        choosesOwn("NEVER", AT_ANY_TIME);

        // When
        mailroom.works();

        // Then
        assertThat(statesFor(sam)).isEmpty();
        assertThat(mailroom.messagesTo(own)).isEmpty();
    }

    @Test
    void who_wants_nothing_any_more_when_the_link_would_leave_gets_none_and_is_asked_when_they_want_messages_again() {
        // Given
        choosesOwn("DAILY", AT_ANY_TIME);
        mailroom.writes();

        // When
        chooses(sam, "{\"often\": \"NEVER\"}");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("SUPPRESSED");

        // When
        chooses(sam, "{\"often\": \"DAILY\", " + AT_ANY_TIME + "}");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER", "SUPPRESSED");
    }

    @Test
    void an_address_whose_link_nobody_took_for_a_day_is_asked_about_again() {
        // Given
        choosesOwn("DAILY", AT_ANY_TIME);
        mailroom.writes();
        TheDatabase.write(
                "update message set leaves_from = now() - interval '25 hours' where subject = ?", subjectOf(samId));

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("HANDED_OVER", "REFUSED");
    }

    @Test
    void an_address_that_was_closed_before_it_was_confirmed_is_asked_about_again_when_its_way_is_listed() {
        // Given
        choosesOwn("DAILY", AT_ANY_TIME);
        mailroom.works();
        TheDatabase.write(
                "update message_way set closed = 'BOUNCED', closed_at = now() where subject = ?", subjectOf(samId));

        // When
        chooses(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\"}], " + AT_ANY_TIME + "}");
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).hasSize(2);
    }

    @Test
    void the_link_keeps_the_chosen_hours_too() {
        // Given
        choosesOwn("DAILY", DAY_IN_THE_MORNING.formatted(zoneWhereItIsEvening()));

        // When
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("QUEUED");

        // When
        timePassesFor(subjectOf(samId));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(own)).isEmpty();
        assertThat(statesFor(sam)).containsExactly("QUEUED");
    }

    private void choosesOwn(String often, String hours) {
        chooses(
                sam,
                "{\"often\": \"" + often + "\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"" + own + "\"}], "
                        + hours + "}");
    }
}
