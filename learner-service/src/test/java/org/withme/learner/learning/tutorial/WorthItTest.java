package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.learning.tutorial.TutorialFixture.NEXT_YEAR;
import static org.withme.learner.learning.tutorial.TutorialFixture.begins;
import static org.withme.learner.learning.tutorial.TutorialFixture.idOf;
import static org.withme.learner.learning.tutorial.TutorialFixture.kinds;
import static org.withme.learner.learning.tutorial.TutorialFixture.read;
import static org.withme.learner.learning.tutorial.TutorialFixture.soon;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("Whether it was worth it is asked of a sample, and told by purpose (L20, L25, L28)")
class WorthItTest {

    private final TutorialFixture fixture = new TutorialFixture();
    private final Tokens sam = fixture.sam();

    @Inject
    Sample sample;

    @Test
    void one_in_five_is_drawn() {
        long asked = IntStream.range(0, 10_000).filter(index -> sample.draws()).count();
        assertThat(asked).isCloseTo(2_000, within(400L));
    }

    @Test
    void who_is_in_the_sample_is_asked_until_they_said_it_and_nobody_else_reads_what() {
        // Given
        String tutorial = heldInTheSample();
        assertThat(kinds(sam)).contains("tutorial-to-rate");
        read(sam, tutorial).body("asksWhetherWorthIt", equalTo(true));

        // When
        rate(tutorial, "{\"worthIt\": \"PARTLY\", \"words\": \"Too short 🌱\"}")
                .statusCode(200)
                .body("worthIt", equalTo("PARTLY"))
                .body("worthItWords", equalTo("Too short 🌱"));

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-to-rate");
        read(fixture.jo(), tutorial)
                .body("worthIt", nullValue())
                .body("worthItWords", nullValue())
                .body("asksWhetherWorthIt", nullValue());
        assertThat(TheDatabase.count(
                        "select count(*) from outbox where payload::text like '%PARTLY%' and payload ->> 'tutorialId' = ?",
                        idOf(tutorial).toString()))
                .isZero();
    }

    @Test
    void it_is_drawn_when_it_is_over_and_a_correction_draws_no_other_lot() {
        // Given
        String ahead = fixture.invitedAt(soon(24));
        String tutorial = heldInTheSample();

        // When
        fixture.correct(tutorial, "DID_NOT_COME").statusCode(200);
        fixture.correct(tutorial, "CAME").statusCode(200);

        // Then
        read(sam, tutorial).body("asksWhetherWorthIt", equalTo(true));
        assertThat(TheDatabase.count("select count(*) from tutorial where id = ? and asks_worth is null", idOf(ahead)))
                .isEqualTo(1);
    }

    @Test
    void nobody_is_asked_in_light_mode() {
        // Given
        String tutorial = heldInTheSample();

        // When
        as(sam).put("/v1/me/light-mode").then().statusCode(200);

        // Then
        assertThat(kinds(sam)).doesNotContain("tutorial-to-rate");
        read(sam, tutorial).body("asksWhetherWorthIt", equalTo(false));
        rate(tutorial, "{\"worthIt\": \"YES\"}").statusCode(200);
    }

    @Test
    void nothing_is_said_of_what_did_not_take_place_or_is_long_ago() {
        // Given
        String tutorial = fixture.agreedAndBegun();
        rate(tutorial, "{}").statusCode(422);
        rate(tutorial, "{\"worthIt\": \"YES\"}").statusCode(409).body("type", endsWith("tutorial-not-held"));

        // When
        fixture.close(fixture.sittingOf(tutorial), "{\"outcome\": \"CAME\"}").statusCode(200);
        begins(idOf(tutorial), Duration.ofDays(29));

        // Then
        rate(tutorial, "{\"worthIt\": \"YES\"}").statusCode(409).body("type", endsWith("too-late-to-rate"));
    }

    @Test
    void the_college_reads_counts_by_purpose_without_what_fewer_than_five_said() {
        // Given
        String ukprn =
                "9" + String.format("%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
        LocalDate settled = LocalDate.now(ZoneOffset.UTC)
                .minusDays(40)
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .minusDays(20);
        IntStream.range(0, 5).forEach(index -> rated(ukprn, settled, "YES", fixture.aLearnerOfTheMentor()));
        IntStream.range(0, 4).forEach(index -> rated(ukprn, settled, "NO", fixture.aLearnerOfTheMentor()));
        IntStream.range(0, 6).forEach(index -> rated(ukprn, settled, "PARTLY", fixture.samId()));
        rated(ukprn, LocalDate.now(ZoneOffset.UTC).minusDays(2), "YES", fixture.samId());
        rated(ukprn, settled, "YES", fixture.aLearnerOfTheMentor(), "CAME", false);
        rated(ukprn, settled, "YES", fixture.aLearnerOfTheMentor(), "DID_NOT_COME", true);
        Tokens quality = Tokens.as("quality-manager").ukprn(ukprn);

        // When, Then
        as(quality)
                .get("/v1/colleges/{ukprn}/tutorials-worth-it", ukprn)
                .then()
                .statusCode(200)
                .body("quarters.size()", equalTo(4))
                .body("quarters.purposes.flatten().size()", equalTo(1))
                .body("quarters.purposes.flatten()[0].purposeId", equalTo(NEXT_YEAR))
                .body("quarters.purposes.flatten()[0].answers", equalTo(Map.of("YES", 5)))
                .body("quarters.purposes.flatten()[0].withheld", equalTo(List.of("PARTLY", "NO")))
                .body(not(containsString(fixture.samId().toString())));
    }

    private ValidatableResponse rate(String tutorial, String body) {
        return as(sam, body).put(tutorial + "/worth-it").then();
    }

    /** As if it had been drawn. */
    private String heldInTheSample() {
        String tutorial = held();
        TheDatabase.write("update tutorial set asks_worth = true where id = ?", idOf(tutorial));
        return tutorial;
    }

    private String held() {
        String tutorial = fixture.invitedAt(soon(24));
        begins(idOf(tutorial), Duration.ofHours(2));
        fixture.close(fixture.sittingOf(tutorial), "{\"outcome\": \"CAME\"}").statusCode(200);
        return tutorial;
    }

    private static void rated(String ukprn, LocalDate day, String said, UUID learner) {
        rated(ukprn, day, said, learner, "CAME", true);
    }

    private static void rated(String ukprn, LocalDate day, String said, UUID learner, String state, boolean asked) {
        TheDatabase.write(
                "insert into tutorial (id, learner_id, ukprn, sitting_id, purpose_id, purpose, what_to_expect,"
                        + " what_you_leave_with, minutes, starts_at, ends_at, invited_by, invited_at, state, sequence,"
                        + " changed_at, worth_it, asks_worth, version) values (uuidv7(), ?, ?, uuidv7(), cast(? as uuid), 'To be tried',"
                        + " 'A trial', 'A result', 30, cast(? as date), cast(? as date) + interval '30 minutes', 'STAFF',"
                        + " now(), ?, 0, now(), ?, ?, 0)",
                learner,
                ukprn,
                NEXT_YEAR,
                day,
                day,
                state,
                said,
                asked);
    }
}
