package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("My journey as it grows")
class FollowingJourneysTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    private final UUID sam = aLearner().at(ASHDOWN).exists();

    @Test
    void it_tells_what_happened_so_far_and_then_what_happens() {
        // Given
        happens("2026-07-06T10:00:00Z");

        // When
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1")));
            as(Who.learner(sam), "{\"how\": \"By doing\"}")
                    .header("If-Match", "*")
                    .patch("/v1/learners/{learnerId}/preferences", sam)
                    .then()
                    .statusCode(200);

            // Then
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1", "2")));
            assertThat(stream.data().get(1))
                    .contains("learner.preferences-changed.v1")
                    .contains("You said how you want to learn");
        }
    }

    @Test
    void it_goes_on_after_the_last_that_was_taken() {
        // Given
        happens("2026-07-06T10:00:00Z");
        happens("2026-07-06T11:00:00Z");

        // When
        try (OpenStream stream = OpenStream.of(Who.learner(sam), "1")) {

            // Then
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("2")));
        }
    }

    @Test
    void what_arrives_late_is_told_after_what_was_told_and_keeps_its_place() {
        // Given
        happens("2026-07-06T10:00:00Z");
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> stream.ids().size() == 1);

            // When
            UUID late = happens("2026-07-01T09:00:00Z");

            // Then
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1", "2")));
            assertThat(stream.data().get(1)).contains(late.toString());
        }
        try (OpenStream again = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> again.ids().equals(List.of("1", "2")));
        }
    }

    @Test
    void while_nothing_happens_it_is_kept_open() {
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> stream.comments().size() >= 3);
            assertThat(stream.hasEnded()).isFalse();
        }
    }

    @Test
    void it_ends_with_the_token() {
        // Given
        // clocks may differ by half a minute
        Tokens brief = Who.learner(sam).expiresAt(Instant.now().minusSeconds(25));

        // When
        try (OpenStream stream = OpenStream.of(brief)) {

            // Then
            await().atMost(SOON).until(() -> !stream.comments().isEmpty());
            await().atMost(SOON).until(stream::hasEnded);
        }
    }

    @Test
    void it_ends_when_the_account_is_another_learners() {
        // Given
        UUID other = aLearner().at(ASHDOWN).exists();
        String subject = UUID.randomUUID().toString();
        TheDatabase.write(
                "insert into account (learner_id, username, ukprn, claimed_at, subject, told)"
                        + " values (?, 'somebody', '90000001', now(), ?, ?)",
                sam,
                subject,
                sam);
        try (OpenStream stream = OpenStream.of(Who.learner(sam).subject(subject))) {
            await().atMost(SOON).until(() -> !stream.comments().isEmpty());

            // When
            TheDatabase.write("update account set learner_id = ?, told = ? where subject = ?", other, other, subject);

            // Then
            await().atMost(SOON).until(stream::hasEnded);
        }
    }

    @Test
    void a_learner_has_a_few_and_one_that_is_closed_makes_room() {
        // Given
        List<OpenStream> streams = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            OpenStream stream = OpenStream.of(Who.learner(sam));
            streams.add(stream);
            await().atMost(SOON).until(() -> !stream.comments().isEmpty());
        }

        // When, Then
        as(Who.learner(sam))
                .get("/v1/me/stream")
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", endsWith("/problems/too-many-streams"));
        streams.get(0).close();
        await().atMost(SOON).untilAsserted(() -> {
            OpenStream another = OpenStream.of(Who.learner(sam));
            streams.add(another);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> !another.comments().isEmpty());
        });
        streams.forEach(OpenStream::close);
    }

    @Test
    void a_place_beyond_the_end_is_told_and_all_of_it_follows() {
        // Given
        happens("2026-07-06T10:00:00Z");

        // When
        try (OpenStream stream = OpenStream.of(Who.learner(sam), "42")) {

            // Then
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("0", "1")));
            assertThat(stream.names()).containsExactly("reset");
            assertThat(stream.data().get(0)).contains("does not reach");
        }
    }

    @Test
    void a_place_beyond_the_end_of_an_empty_journey_is_told_too() {
        try (OpenStream stream = OpenStream.of(Who.learner(sam), "1")) {
            await().atMost(SOON).until(() -> stream.names().equals(List.of("reset")));
            assertThat(stream.ids()).containsExactly("0");
        }
    }

    @Test
    void whoever_follows_while_the_journey_is_put_back_is_told() {
        // Given
        happens("2026-07-06T10:00:00Z");
        UUID lost = happens("2026-07-06T11:00:00Z");
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1", "2")));

            // When
            TheDatabase.write("delete from journey_entry where event_id = ?", lost);
            TheDatabase.write("delete from journey_place where event_id = ?", lost);

            // Then
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1", "2", "0", "1")));
            assertThat(stream.names()).containsExactly("reset");
        }
    }

    @Test
    void the_last_place_is_no_place_beyond_the_end() {
        // Given
        happens("2026-07-06T10:00:00Z");
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {
            await().atMost(SOON).until(() -> stream.ids().equals(List.of("1")));
        }

        // When
        try (OpenStream again = OpenStream.of(Who.learner(sam), "1")) {

            // Then
            await().atMost(SOON).until(() -> !again.comments().isEmpty());
            assertThat(again.names()).isEmpty();
        }
    }

    @Test
    void L34_it_says_when_more_or_less_waits_in_the_inbox() {
        // Given
        String offer = UUID.randomUUID().toString();
        try (OpenStream stream = OpenStream.of(Who.learner(sam))) {

            // When
            waits(offer, true);

            // Then
            await().atMost(SOON).until(() -> stream.data().contains("{\"waiting\":1}"));
            assertThat(stream.names()).contains("inbox");
            assertThat(stream.ids()).doesNotContain("0");

            // When
            waits(offer, false);

            // Then
            await().atMost(SOON).until(() -> stream.data().contains("{\"waiting\":0}"));
        }
    }

    private void waits(String offer, boolean waits) {
        TheDatabase.write(
                "insert into inbox_item (learner_id, kind, thing, part, waits, since, data)"
                        + " values (?, 'ADVOCATE_OFFERED', cast(? as uuid), cast(? as uuid), ?, now(), '{}')"
                        + " on conflict (learner_origin, kind, thing, part) do update set waits = excluded.waits",
                sam,
                offer,
                offer,
                waits);
    }

    @Test
    void a_place_that_is_none_is_refused() {
        as(Who.learner(sam))
                .header("Last-Event-ID", "yesterday")
                .get("/v1/me/stream")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/header/Last-Event-ID"));
    }

    /** An event of another service arrives. */
    private UUID happens(String at) {
        UUID event = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(
                        "insert into journey_entry (learner_id, event_id, occurred_at, type, source, data)"
                                + " values (?, ?, ?::timestamptz, 'iag.ambition-let-go.v1', 'iag-service', '{}')")) {
            add.setObject(1, sam);
            add.setObject(2, event);
            add.setString(3, at);
            add.executeUpdate();
            return event;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
