package org.withme.learner.people.attendance;

import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The rows of a register as the MIS of a college sends them. */
final class ARegister {

    static final Tokens MIS = Who.mis(ASHDOWN);
    static final String CSV = "text/csv";

    private static final String COLUMNS = "learner,date,time,session,mark\n";

    private ARegister() {}

    /** One session on each of the days, so many days ago. */
    static String row(LearnerFixture learner, int daysAgo, String mark) {
        return row(learner, LocalDate.now().minusDays(daysAgo).toString(), "09:00", "MATHS", mark);
    }

    static String row(LearnerFixture learner, String date, String time, String session, String mark) {
        return Stream.of(learner.reference(), date, time, session, mark).collect(Collectors.joining(","));
    }

    /** From so many days ago to so many days ago. */
    static String rows(LearnerFixture learner, int from, int to, String mark) {
        return Stream.iterate(from, day -> day >= to, day -> day - 1)
                .map(day -> row(learner, day, mark))
                .collect(Collectors.joining("\n"));
    }

    static ValidatableResponse load(String... rows) {
        return send("", CSV, COLUMNS + String.join("\n", rows)).statusCode(200);
    }

    static ValidatableResponse send(String query, String type, String body) {
        return as(MIS).contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/attendance/load" + query)
                .then();
    }

    static ValidatableResponse withKey(String key, String... rows) {
        return as(MIS).contentType(CSV)
                .header("Idempotency-Key", key)
                .body((COLUMNS + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/attendance/load")
                .then();
    }

    /** What happens by itself a moment after. */
    static void isLookedAt() {
        CDI.current().select(LookingAtRegisters.class).get().look();
    }

    static List<String> eventsOf(UUID learner) {
        return TheDatabase.texts(
                "select type || coalesce(' ' || (payload::jsonb->>'how'), '') from outbox where aggregateid = ?::uuid"
                        + " and type like 'learner.%quiet%' order by seq",
                learner.toString());
    }
}
