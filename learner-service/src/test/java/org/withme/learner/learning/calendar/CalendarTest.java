package org.withme.learner.learning.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    void staff_who_go_to_another_college_or_hold_no_tutorials_any_more_read_nothing_of_before() {
        // Given
        String subject = Who.subjectOf(mentor);
        invite(SOON, "", samId).then().statusCode(200);
        String address = addressOf(jo, "{}");
        assertThat(events(address)).hasSize(1);

        // When, Then
        TheDatabase.write("update person set ukprn = '90000002' where subject = ?", subject);
        assertThat(events(address)).isEmpty();

        // When, Then
        TheDatabase.write("update staff_calendar set ukprn = '90000002' where subject = ?", subject);
        assertThat(events(address)).isEmpty();

        // When, Then
        TheDatabase.write("update staff_calendar set ukprn = '90000001' where subject = ?", subject);
        TheDatabase.write("update person set ukprn = '90000001', roles = '{assessor}' where subject = ?", subject);
        assertThat(events(address)).isEmpty();
        TheDatabase.write("update person set roles = '{assessor,tutor}' where subject = ?", subject);
        assertThat(events(address)).hasSize(1);
    }

    @Test
    void an_address_of_which_no_college_is_known_opens_nothing() {
        // Given
        String address = addressOf(jo, "{}");

        // When
        TheDatabase.write("update staff_calendar set ukprn = null where subject = ?", Who.subjectOf(mentor));

        // Then
        read(address).then().statusCode(404);
        as(jo).get("/v1/me/calendar").then().body("on", equalTo(false));
    }

    @Test
    void who_is_staff_and_a_learner_has_one_address_and_ends_whatever_they_had() {
        // Given
        invite(SOON, "", samId).then().statusCode(200);
        String ofStaff = addressOf(jo, "{}");
        UUID self =
                aLearner().at(ASHDOWN).withMentor("Mentor " + UUID.randomUUID()).exists();
        Tokens both = Tokens.as("mentor", "learner")
                .subject(Who.subjectOf(mentor))
                .ukprn(ASHDOWN.ukprn())
                .learner(self);

        // When
        as(both).get("/v1/me/calendar").then().body("on", equalTo(true));
        String ofBoth = addressOf(both, "{}");

        // Then
        read(ofStaff).then().statusCode(404);
        assertThat(events(ofBoth)).hasSize(1);
        as(both).delete("/v1/me/calendar").then().statusCode(204);
        read(ofBoth).then().statusCode(404);
    }

    @Test
    void staff_know_a_sitting_again_when_one_leaves_it_and_its_sequence_only_grows() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        Response invited = invite(SOON, "", samId, lee);
        List<String> ids = invited.path("learners.tutorialId");
        String sitting = "/v1/colleges/90000001/sittings/" + invited.path("sittingId");
        as(jo, "{\"startsAt\": \"" + SOON.plusSeconds(60) + "\"}")
                .post(sitting + "/move")
                .then()
                .statusCode(200);
        String address = addressOf(jo, "{}");
        VEvent before = events(address).get(0);

        // When
        TheDatabase.write(
                "update tutorial set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour',"
                        + " sequence = sequence + 1 where id = ?",
                UUID.fromString(ids.get(0)));

        // Then
        List<VEvent> after = events(address);
        assertThat(after).hasSize(2);
        assertThat(after.get(0).getUid()).isEqualTo(before.getUid());
        assertThat(after.get(1).getUid().getValue()).startsWith(ids.get(0));
        assertThat(after.get(0).getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void what_did_not_take_place_raises_its_sequence() {
        // Given
        Response invited = invite(SOON, "", samId);
        UUID id = UUID.fromString(invited.path("learners[0].tutorialId"));
        String address = addressOf(sam, "{}");
        TheDatabase.write("update tutorial set starts_at = now() - interval '1 hour' where id = ?", id);
        int before = events(address).get(0).getSequence().getValue();

        // When
        as(jo, "{\"outcome\": \"MOVED\"}")
                .post("/v1/colleges/90000001/sittings/" + invited.path("sittingId") + "/close")
                .then()
                .statusCode(200);

        // Then
        assertThat(events(address).get(0).getSequence().getValue()).isGreaterThan(before);
    }

    @Test
    void an_empty_calendar_has_a_component_and_no_calendar_has_a_method_or_a_control_character() {
        // Given
        String address = addressOf(sam, "{\"showsPurpose\": true}");

        // Then
        assertThat(read(address).asString())
                .contains("BEGIN:VTIMEZONE", "TZOFFSETTO:+0000")
                .doesNotContain("METHOD", "BEGIN:VEVENT");

        // When
        UUID id = UUID.fromString(invite(SOON, "", samId).path("learners[0].tutorialId"));
        TheDatabase.write("update tutorial set purpose = 'A' || chr(7) || chr(9) || 'B' || chr(127) where id = ?", id);

        // Then
        assertThat(read(address).asString())
                .contains("SUMMARY:Tutorial: A\tB\r\n")
                .doesNotContain("METHOD", "BEGIN:VTIMEZONE");
    }

    @Test
    void of_two_addresses_that_became_one_learners_only_the_one_that_is_reported_opens() {
        // Given
        String later = addressOf(sam, "{}");
        UUID other = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        String earlier = addressOf(Who.learner(other), "{\"showsPurpose\": true}");

        // When
        TheDatabase.write(
                "update learner_calendar set learner_id = ?, made_at = made_at - interval '1 day' where learner_id = ?",
                samId,
                other);

        // Then
        read(later).then().statusCode(200);
        read(earlier).then().statusCode(404);
        as(sam).get("/v1/me/calendar").then().body("showsPurpose", equalTo(false));
    }

    @Test
    void no_kept_answer_of_a_request_has_the_address() {
        // When
        String address = as(sam, "{}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/me/calendar/renew")
                .path("address");

        // Then
        String secret = address.substring(address.lastIndexOf('/') + 1);
        assertThat(TheDatabase.count("select count(*) from idempotency_key where answer like '%' || ? || '%'", secret))
                .isZero();
    }

    @Test
    void both_hours_that_come_twice_in_october_are_told_apart() {
        // Given
        ZoneId london = ZoneId.of("Europe/London");
        ZoneOffsetTransition next = london.getRules().nextTransition(Instant.now());
        Instant back = (next.isOverlap() ? next : london.getRules().nextTransition(next.getInstant())).getInstant();
        for (Instant time : List.of(back.minus(Duration.ofMinutes(30)), back.plus(Duration.ofMinutes(30)))) {
            String id = invite(SOON, "", samId).path("learners[0].tutorialId");
            TheDatabase.write(
                    "update tutorial set starts_at = cast(? as timestamptz), ends_at = cast(? as timestamptz) where id = ?",
                    time.toString(),
                    time.plus(Duration.ofMinutes(30)).toString(),
                    UUID.fromString(id));
        }

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

    @Test
    void no_log_of_requests_has_the_address() {
        // Given
        String address = addressOf(sam, "{}");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler reader = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        Logger accessLog = Logger.getLogger("io.quarkus.http.access-log");
        Logger root = Logger.getLogger("");
        accessLog.setLevel(Level.INFO);
        root.addHandler(reader);

        // When
        try {
            read(address).then().statusCode(200);
            read("/v1/calendars/" + "y".repeat(43)).then().statusCode(404);
            as(sam).get("/v1/me/calendar").then().statusCode(200);

            // Then
            await().until(() -> lines.stream().anyMatch(line -> line.contains("/v1/me/calendar")));
            assertThat(lines).noneMatch(line -> line.contains("/v1/calendars/"));
        } finally {
            root.removeHandler(reader);
            accessLog.setLevel(Level.OFF);
        }
    }
}
