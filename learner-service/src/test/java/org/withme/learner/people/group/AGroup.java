package org.withme.learner.people.group;

import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A group that no other test knows, and the rows that say something of it. */
final class AGroup {

    static final Tokens MIS = Who.mis(ASHDOWN);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String reference = "G" + NUMBERS.incrementAndGet();

    static void staffWorkAtTheCollege() {
        FakeKeycloak.knows("Jo Marsh", "jo.marsh", "90000001", "mentor");
        FakeKeycloak.knows("Lee Doyle", "lee.doyle", "90000001", "tutor");
        FakeKeycloak.knows("Ira Elsewhere", "ira", "90000002", "mentor");
    }

    String reference() {
        return reference;
    }

    String id() {
        return TheDatabase.texts(
                        "select id::text from learner_group where ukprn = '90000001' and reference = ?", reference)
                .get(0);
    }

    String aTutorGroup() {
        return row("kind", "TUTOR_GROUP", "name", "12B Construction");
    }

    String member(LearnerFixture learner) {
        return row("learner", learner.reference());
    }

    String staff(String username) {
        return row("staff", username);
    }

    String row(Object... members) {
        StringBuilder row = new StringBuilder("{\"group\": \"" + reference + "\"");
        for (int index = 0; index < members.length; index += 2) {
            Object value = members[index + 1];
            row.append(", \"").append(members[index]).append("\": ");
            row.append(value instanceof String ? "\"" + value + "\"" : value);
        }
        return row.append('}').toString();
    }

    /** Rows as the MIS sends them; the first may be the query. */
    static ValidatableResponse load(String first, String... rows) {
        boolean hasQuery = first.startsWith("?");
        String lines = String.join("\n", rows);
        String body = hasQuery ? lines : first + "\n" + lines;
        return as(MIS).contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load" + (hasQuery ? first : ""))
                .then()
                .statusCode(200);
    }

    ValidatableResponse withKey(String body) {
        return as(MIS).contentType("application/x-ndjson")
                .header("Idempotency-Key", "groups-of-" + reference)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then();
    }

    static ValidatableResponse send(String type, byte[] body) {
        return as(MIS).contentType(type).body(body).post("/v1/mis/groups/load").then();
    }

    static ValidatableResponse team(LearnerFixture learner) {
        return as(Who.learner(learner.id()))
                .get("/v1/learners/{learnerId}/team", learner.id())
                .then()
                .statusCode(200);
    }

    static List<String> eventsOf(UUID learner) {
        return TheDatabase.texts(
                "select type from outbox where aggregateid = ?::uuid and (type like 'learner.group%' or type like"
                        + " 'learner.relation%') order by seq",
                learner.toString());
    }
}
