package org.withme.learner.people.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.attendance.ARegister.CSV;
import static org.withme.learner.people.attendance.ARegister.eventsOf;
import static org.withme.learner.people.attendance.ARegister.isLookedAt;
import static org.withme.learner.people.attendance.ARegister.load;
import static org.withme.learner.people.attendance.ARegister.row;
import static org.withme.learner.people.attendance.ARegister.rows;
import static org.withme.learner.people.attendance.ARegister.send;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** Marks are kept by the college's own references; a row that cannot be taken stands in nobody's way (L33). */
@QuarkusTest
class LoadingRegistersTest {

    private static final String NDJSON = "application/x-ndjson";

    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final UUID samId = sam.exists();

    @Test
    void the_same_marks_again_change_nothing_and_nothing_is_told_twice() {
        // Given
        String register = rows(sam, 12, 3, "ABSENT");
        load(register).body("added", equalTo(10)).body("refused", equalTo(0)).body("rows", empty());
        isLookedAt();

        // When
        load(register).body("added", equalTo(0)).body("unchanged", equalTo(10));
        isLookedAt();

        // Then
        assertThat(eventsOf(samId)).containsExactly("learner.went-quiet.v1");
        assertThat(TheDatabase.count("select count(*) from attendance_due")).isZero();
    }

    @Test
    void a_later_mark_of_the_same_session_corrects_the_earlier_one() {
        // Given
        load(row(sam, 1, "ABSENT"));

        // When
        load(row(sam, 1, "late")).body("corrected", equalTo(1));

        // Then
        marks().body("items", hasSize(1))
                .body("items[0].mark", equalTo("LATE"))
                .body("items[0].meaning", equalTo("CAME"));
    }

    @Test
    void sessions_of_a_day_are_told_apart_by_time_or_reference() {
        // When
        String day = LocalDate.now().minusDays(1).toString();
        load(
                        row(sam, day, "", "", "PRESENT"),
                        row(sam, day, "09:00", "", "ABSENT"),
                        row(sam, day, "09:00", "12B", "LATE"),
                        row(sam, day, "", "12B", "NOT_REQUIRED"))
                .body("added", equalTo(4));

        // Then
        marks().body("items.mark", contains("LATE", "ABSENT", "NOT_REQUIRED", "PRESENT"))
                .body("items[0].time", equalTo("09:00"))
                .body("items[0].session", equalTo("12B"))
                .body("items[0].college.name", equalTo("Ashdown College"));
    }

    @Test
    void a_row_that_cannot_be_taken_says_why_and_the_others_stand() {
        load(
                        row(sam, 1, "PRESENT"),
                        row(sam, -1, "PRESENT"),
                        row(sam, 2, "ASLEEP"),
                        "NOBODY," + LocalDate.now() + ",,,PRESENT",
                        row(sam, 1, "ABSENT"),
                        row(sam, 1, "PRESENT"),
                        row(sam, "yesterday", "9 o'clock", "x".repeat(51), ""),
                        row(sam, "1999-12-31", "", "", "PRESENT"),
                        row(sam, "2026-02-30", "", "", "PRESENT"),
                        ",,,,",
                        row(sam, 3, "PRESENT") + ",more")
                .body("added", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(9))
                .body("rows.row", contains(2, 3, 4, 5, 7, 8, 9, 10, 11))
                .body("rows[0].errors[0].code", equalTo("in-the-future"))
                .body("rows[0].errors[0].pointer", equalTo("/date"))
                .body("rows[1].errors[0].code", equalTo("mark-not-known"))
                .body("rows[1].errors[0].remedy", containsString("AUTHORISED_ABSENCE"))
                .body("rows[2].errors[0].code", equalTo("learner-not-known"))
                .body("rows[3].errors[0].code", equalTo("said-differently"))
                .body("rows[4].errors.pointer", contains("/date", "/time", "/session", "/mark"))
                .body("rows[5].errors[0].code", equalTo("day"))
                .body("rows[6].errors[0].code", equalTo("day"))
                .body("rows[7].errors.pointer", contains("/learner", "/date", "/mark"))
                .body("rows[8].errors[0].code", equalTo("row"));
    }

    @Test
    void the_reference_of_another_colleges_learner_is_nobodys() {
        LearnerFixture far = aLearner().at(BRACKENFELL);
        far.exists();
        load(row(far, 1, "PRESENT")).body("rows[0].errors[0].code", equalTo("learner-not-known"));
    }

    @Test
    void rows_of_json_say_the_same() {
        send("", NDJSON, """
                        {"learner": "%s", "date": "%s", "mark": "PRESENT"}
                        {"learner": "%s", "date": "2026-11-02", "colour": "red"}
                        {"learner": "a\\u0000b", "date": "2026-11-02", "mark": "PRESENT"}
                        null
                        """.formatted(
                                sam.reference().toLowerCase(java.util.Locale.ROOT), LocalDate.now(), sam.reference()))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(3));
    }

    @Test
    void what_has_no_rows_or_is_no_text_is_refused_as_a_whole() {
        send("", CSV, "learner,date,mark\n").statusCode(422).body("errors[0].code", equalTo("no-rows"));
        send("", CSV, "learner,colour\nA,red\n").statusCode(422).body("errors[0].code", equalTo("column"));
        as(ARegister.MIS)
                .contentType(CSV)
                .body(new byte[] {(byte) 0xE9, 'a'})
                .post("/v1/mis/attendance/load")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-utf-8"));
        send("", "application/json", "{}").statusCode(415);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() {
        send("?dryRun=true", CSV, "learner,date,mark\n" + sam.reference() + "," + LocalDate.now() + ",PRESENT\n")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("added", equalTo(1));
        marks().body("items", empty());
    }

    @Test
    void the_same_request_with_its_key_gets_the_same_answer_whatever_was_said_in_between() {
        // Given
        String key = "register-of-" + sam.reference();
        String first = ARegister.withKey(key, row(sam, 1, "ABSENT"))
                .statusCode(200)
                .extract()
                .asString();
        load(row(sam, 1, "PRESENT"));

        // When
        String again = ARegister.withKey(key, row(sam, 1, "ABSENT"))
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(again).isEqualTo(first).contains("\"added\":1");
        marks().body("items[0].mark", equalTo("PRESENT"));
        ARegister.withKey(key, row(sam, 2, "ABSENT")).statusCode(422);
    }

    @Test
    void many_marks_are_taken_in_one_request_and_more_are_refused_as_a_whole() {
        // Given
        String header = "learner,date,session,mark\n";
        String rows = IntStream.range(0, LoadingRegisters.MOST)
                .mapToObj(at ->
                        sam.reference() + "," + LocalDate.now().minusDays(at % 50) + ",S" + at / 50 + ",PRESENT\n")
                .collect(Collectors.joining());

        // When // Then
        send("", CSV, header + rows + sam.reference() + "," + LocalDate.now() + ",MORE,PRESENT\n")
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-rows"));
        marks().body("items", empty());
        send("", CSV, header + rows).statusCode(200).body("added", equalTo(LoadingRegisters.MOST));
    }

    private ValidatableResponse marks() {
        return as(Who.learner(samId))
                .get("/v1/learners/{learnerId}/attendance", samId)
                .then()
                .statusCode(200);
    }
}
