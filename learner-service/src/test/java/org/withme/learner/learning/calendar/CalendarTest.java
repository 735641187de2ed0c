package org.withme.learner.learning.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Everybody's calendar follows, at a secret address that can be renewed (L19, W5)")
class CalendarTest {

    private static final Instant SOON =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));
    private static final String AWKWARD =
            "Майбутнє: \\\\ ; , 🧑‍🔧🌱🇺🇦 \\\"next\\\" year; maths, English, and a very long way home on the bus\\nin two lines";

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final UUID samId = aLearner().at(ASHDOWN).withMentor(mentor).exists();
    private final Tokens sam = Who.learner(samId);
    private final Tokens jo = Who.staff(mentor, "mentor", ASHDOWN);

    private static String addressOf(Tokens who, String choice) {
        String address = as(who, choice)
                .post("/v1/me/calendar/renew")
                .then()
                .statusCode(200)
                .extract()
                .path("address");
        return address.substring(address.indexOf("/v1/"));
    }

    private static Response read(String address) {
        return given().get(address);
    }

    private static List<VEvent> events(String address) {
        Response answer = read(address);
        answer.then().statusCode(200).contentType("text/calendar");
        return Biweekly.parse(answer.asString()).first().getEvents();
    }

    private Response invite(Instant startsAt, String more, UUID... learners) {
        return as(
                        jo,
                        "{\"purposeId\": \"0198a2b4-6c1e-7d30-8f00-000000000702\", \"startsAt\": \"" + startsAt
                                + "\", \"learnerIds\": ["
                                + Stream.of(learners)
                                        .map(id -> "\"" + id + "\"")
                                        .collect(Collectors.joining(",")) + "]"
                                + more + "}")
                .post("/v1/colleges/90000001/tutorials");
    }

    @Test
    void it_says_that_one_meets_and_for_how_long_and_not_why() {
        // Given
        invite(SOON, "", samId).then().statusCode(200);

        // When
        String address = addressOf(sam, "{}");

        // Then
        VEvent event = events(address).get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Tutorial (30 minutes)");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(SOON);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(SOON.plus(Duration.ofMinutes(30)));
        assertThat(event.getStatus().isTentative()).isTrue();
        assertThat(event.getDescription()).isNull();
        assertThat(read(address).asString()).doesNotContain("next year", mentor);
    }

    @Test
    void who_chose_so_reads_why_and_lines_are_folded_at_75_octets_in_any_script() {
        // Given
        String more = ", \"purpose\": \"" + AWKWARD + "\", \"whatToExpect\": \"" + AWKWARD.repeat(5) + "\"";
        String words =
                invite(SOON, more, samId).then().statusCode(200).extract().path("learners[0].tutorialId");
        String purpose = as(sam).get("/v1/learners/{id}/tutorials/{tutorial}", samId, words)
                .path("purpose");

        // When
        String address = addressOf(sam, "{\"showsPurpose\": true}");

        // Then
        assertThat(events(address).get(0).getSummary().getValue()).isEqualTo("Tutorial: " + purpose);
        assertThat(read(address).asString().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"))
                .noneMatch(line -> line.contains("\uFFFD"));
    }

    @Test
    void what_is_moved_keeps_its_id_and_raises_its_sequence_and_what_is_called_off_says_so() {
        // Given
        String sitting = invite(SOON, "", samId).path("sittingId");
        String address = addressOf(sam, "{}");
        VEvent before = events(address).get(0);

        // When
        as(jo, "{\"startsAt\": \"" + SOON.plus(Duration.ofHours(5)) + "\"}")
                .post("/v1/colleges/90000001/sittings/" + sitting + "/move")
                .then()
                .statusCode(200);

        // Then
        VEvent moved = events(address).get(0);
        assertThat(moved.getUid()).isEqualTo(before.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(SOON.plus(Duration.ofHours(5)));
        as(jo).post("/v1/colleges/90000001/sittings/" + sitting + "/cancel")
                .then()
                .statusCode(200);
        VEvent off = events(address).get(0);
        assertThat(off.getStatus().isCancelled()).isTrue();
        assertThat(off.getUid()).isEqualTo(before.getUid());
        assertThat(off.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
    }

    @Test
    void staff_have_one_entry_for_a_sitting_without_a_name_until_they_are_beside_the_learner_no_more() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        invite(SOON, "", samId, lee).then().statusCode(200);

        // When
        String address = addressOf(jo, "{\"showsPurpose\": true}");

        // Then
        assertThat(events(address)).hasSize(1);
        assertThat(read(address).asString()).contains("Choosing next year").doesNotContain("Okafor", samId.toString());
        TheDatabase.write("update relationship set ended_at = now() where subject = ?", Who.subjectOf(mentor));
        assertThat(events(address)).isEmpty();
    }

    @Test
    void both_hours_that_come_twice_in_october_are_told_apart() {
        // Given
        ZoneId london = ZoneId.of("Europe/London");
        Instant back = london.getRules().nextTransition(Instant.now()).getInstant();
        if (!london.getRules().nextTransition(back.minusSeconds(1)).isOverlap()) {
            back = london.getRules().nextTransition(back).getInstant();
        }
        invite(back.minus(Duration.ofMinutes(30)), "", samId).then().statusCode(200);
        invite(back.plus(Duration.ofMinutes(30)), "", samId).then().statusCode(200);

        // When
        List<VEvent> events = events(addressOf(sam, "{}"));

        // Then
        assertThat(events)
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(back.minus(Duration.ofMinutes(30)), back.plus(Duration.ofMinutes(30)));
    }

    @Test
    void the_old_address_stops_at_once_and_is_no_different_from_one_that_never_was() {
        // Given
        String old = addressOf(sam, "{}");

        // When
        String renewed = addressOf(sam, "{}");

        // Then
        read(renewed).then().statusCode(200);
        String gone = read(old).then().statusCode(404).extract().asString();
        String never = read("/v1/calendars/" + "x".repeat(43))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(gone.replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(never.replaceAll("\"requestId\":\"[^\"]*\"", ""));
        as(sam).delete("/v1/me/calendar").then().statusCode(204);
        read(renewed).then().statusCode(404);
        as(sam).get("/v1/me/calendar").then().body("on", equalTo(false)).body("address", nullValue());
    }

    @Test
    void renewed_while_it_is_read_each_read_is_whole_or_nothing_and_one_address_is_left() {
        // Given
        invite(SOON, "", samId).then().statusCode(200);
        String first = addressOf(sam, "{}");

        // When
        List<String> made = IntStream.range(0, 12)
                .parallel()
                .mapToObj(index -> {
                    if (index % 3 == 0) {
                        return addressOf(sam, "{}");
                    }
                    Response answer = read(first);
                    assertThat(answer.statusCode()).isIn(200, 404);
                    assertThat(answer.statusCode() == 404 || answer.asString().endsWith("END:VCALENDAR\r\n"))
                            .isTrue();
                    return first;
                })
                .toList();

        // Then
        assertThat(made.stream().distinct().filter(address -> read(address).statusCode() == 200))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    void of_an_address_only_a_digest_is_kept_and_it_has_256_bits() {
        String secret = addressOf(sam, "{}").replace("/v1/calendars/", "");
        assertThat(secret).hasSize(43);
        assertThat(TheDatabase.count(
                        "select count(*) from learner_calendar where learner_id = ? and digest = sha256(convert_to(?, 'UTF8'))"
                                + " and not learner_calendar::text like '%' || ? || '%'",
                        samId, secret, secret))
                .isEqualTo(1);
    }
}
