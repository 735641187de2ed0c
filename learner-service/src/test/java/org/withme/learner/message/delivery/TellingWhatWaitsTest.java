package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.AT_ONCE;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.subjectOf;
import static org.withme.learner.message.delivery.Mailroom.timePassesFor;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A message says only that something waits, and each thing once a way (L35)")
class TellingWhatWaitsTest {

    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();
    private final String address = "sam-" + sam + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    WritingMessages writing;

    @Inject
    RecordingWay carrier;

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
                "update message_told set told_at = now() - interval '366 days' where person = ?", sam.toString());
        TheDatabase.write(
                "update message set queued_at = now() - interval '366 days' where subject = ?", subjectOf(sam));
        timePassesFor(subjectOf(sam));
        mailroom.works();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(Who.learner(sam))).isEmpty();
        assertThat(TheDatabase.texts("select item from message_told where person = ?", sam.toString()))
                .singleElement()
                .asString()
                .contains("advocate-offered");
    }
}
