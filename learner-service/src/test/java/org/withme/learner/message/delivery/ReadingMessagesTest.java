package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What became of messages is seen by their recipient, and counted for the college (L35)")
class ReadingMessagesTest {

    private final Tokens sam = Who.learner(UUID.randomUUID());
    private final String subject = Who.subjectOf("Somebody " + UUID.randomUUID());

    @Test
    void ones_own_messages_are_read_in_pages_the_newest_first() {
        // Given
        Tokens jo = Who.staff("Jo " + UUID.randomUUID(), "mentor", ASHDOWN).subject(subject);
        wasSent(null, "HANDED_OVER", LocalDate.now());
        wasSent(null, "CLAIMED", LocalDate.now());
        wasSent(null, "BOUNCED", LocalDate.now());

        // When
        JsonPath first = as(jo).queryParam("limit", 2)
                .get("/v1/me/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(first.getList("items.state")).containsExactly("BOUNCED", "QUEUED");
        as(jo).queryParam("cursor", first.getString("next"))
                .get("/v1/me/messages")
                .then()
                .body("items.state", contains("HANDED_OVER"))
                .body("next", nullValue());
        as(sam).get("/v1/me/messages").then().body("items", hasSize(0));
    }

    @Test
    void a_college_reads_counts_of_weeks_that_are_over_and_none_of_a_few() {
        // Given: a college of its own, so that no other test counts
        String ukprn = BRACKENFELL.ukprn();
        LocalDate monday = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int number = 0; number < 5; number++) {
            wasSent(ukprn, "DELIVERED", monday.minusDays(2));
        }
        wasSent(ukprn, "BOUNCED", monday.minusDays(2));
        wasSent(ukprn, "DELIVERED", monday);

        // Then
        as(Who.staff("Quin Hart", "quality-manager", BRACKENFELL))
                .get("/v1/colleges/{ukprn}/message-figures", ukprn)
                .then()
                .statusCode(200)
                .body("weeks", hasSize(4))
                .body("weeks[0].monday", equalTo(monday.minusWeeks(1).toString()))
                .body("weeks[0].ways[0].counts.DELIVERED", equalTo(5))
                .body("weeks[0].ways[0].counts.BOUNCED", nullValue())
                .body("weeks[0].ways[0].withheld", contains("BOUNCED"))
                .body("weeks[1].ways[0].withheld", nullValue());
        as(Who.staff("Quin Hart of Ashdown", "quality-manager", ASHDOWN))
                .get("/v1/colleges/{ukprn}/message-figures", ukprn)
                .then()
                .statusCode(404);
    }

    private void wasSent(String ukprn, String state, LocalDate day) {
        TheDatabase.write(
                "insert into message (id, subject, ukprn, way, purpose, state, queued_at, leaves_from, next_at, changed_at)"
                        + " values (?, ?, ?, 'EMAIL', 'WAITING', ?, ?, now(), now(), now())",
                UuidCreator.getTimeOrderedEpoch(),
                subject,
                ukprn,
                state,
                day.atTime(12, 0));
    }
}
