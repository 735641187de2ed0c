package org.withme.learner.people.attendance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.attendance.ARegister.load;
import static org.withme.learner.people.attendance.ARegister.row;
import static org.withme.learner.people.attendance.ARegister.rows;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** The learner sees all that registers say of them, staff what their own college's says. */
@QuarkusTest
class ReadingAttendanceTest {

    private static final String MARKS = "/v1/learners/{learnerId}/attendance";

    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final UUID samId = sam.exists();

    @Test
    void marks_are_pages_with_the_latest_first() {
        // Given
        load(rows(sam, 5, 1, "PRESENT"));

        // When
        String next = as(Who.learner(samId))
                .get(MARKS + "?limit=3", samId)
                .then()
                .statusCode(200)
                .body("items.date", contains(daysAgo(1), daysAgo(2), daysAgo(3)))
                .extract()
                .path("next");

        // Then
        as(Who.learner(samId))
                .queryParam("cursor", next)
                .get(MARKS + "?limit=3", samId)
                .then()
                .body("items.date", contains(daysAgo(4), daysAgo(5)));
    }

    @Test
    void staff_see_no_other_colleges_marks() {
        // Given
        load(row(sam, 1, "PRESENT"));
        sam.at(BRACKENFELL).exists();

        // When // Then
        as(Who.staff("A tutor", "tutor", BRACKENFELL))
                .get(MARKS, samId)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Who.staff("A tutor", "tutor", ASHDOWN)).get(MARKS, samId).then().body("items", hasSize(1));
    }

    @Test
    void L3_marks_follow_the_learner_through_a_merge_and_are_the_same_after_it() {
        // Given
        load(rows(sam, 3, 1, "PRESENT"));
        LearnerFixture kim = aLearner().at(ASHDOWN);
        UUID pair = LearnerFixture.aPairThatMayBeOne(kim, sam);
        as(Who.staff("Registrar", "mis-administrator", ASHDOWN))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"survivor\": \"" + kim.id() + "\"}")
                .post("/v1/mis/possible-duplicates/{pair}/merge", pair)
                .then()
                .statusCode(200);

        // When
        load(rows(sam, 3, 1, "PRESENT")).body("unchanged", equalTo(3));

        // Then
        load(row(sam, 0, "LATE")).body("added", equalTo(1));
        as(Who.learner(kim.id())).get(MARKS, kim.id()).then().body("items", hasSize(4));
    }

    @Test
    void a_mark_that_is_not_set_up_any_more_stands_and_means_nothing() {
        // Given
        load(row(sam, 1, "PRESENT"));

        // When
        TheDatabase.write("update attendance_mark set mark = 'FORMER' where learner_id = ?", samId);

        // Then
        as(Who.learner(samId))
                .get(MARKS, samId)
                .then()
                .body("items[0].mark", equalTo("FORMER"))
                .body("items[0].containsKey('meaning')", equalTo(false));
    }

    private static String daysAgo(int days) {
        return LocalDate.now().minusDays(days).toString();
    }
}
