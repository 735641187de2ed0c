package org.withme.learner.people.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A learner of Ashdown with a mentor, both of their own test, and what is done about wishes. */
final class WishFixture {

    static final Tokens ROBIN = Who.staff("Robin Vale", "case-supervisor", ASHDOWN);
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final LearnerFixture learner = aLearner().at(ASHDOWN).withMentor(mentor);
    private final UUID id = learner.exists();

    /** What the mentor is called. */
    String mentor() {
        return mentor;
    }

    /** The mentor, signed in. */
    Tokens ruth() {
        return Who.staff(mentor, "mentor", ASHDOWN);
    }

    /** The learner, signed in. */
    Tokens sam() {
        return Who.learner(id);
    }

    UUID id() {
        return id;
    }

    LearnerFixture learner() {
        return learner;
    }

    ValidatableResponse wish(String body) {
        return wish(sam(), body);
    }

    static ValidatableResponse wish(Tokens learner, String body) {
        return as(learner, body).post("/v1/me/wishes").then();
    }

    /** Where it is read. */
    String wished(String words) {
        return made(wish("{\"words\": \"" + words + "\"}"));
    }

    /** Where it is read. */
    static String made(ValidatableResponse wish) {
        String location = wish.statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    ValidatableResponse enter(String body) {
        return as(ruth(), body).post("/v1/learners/{learnerId}/wishes", id).then();
    }

    static ValidatableResponse answer(Tokens staff, String wish, String body) {
        return as(staff, body).post(wish + "/answer").then();
    }

    ValidatableResponse steer(String wish, String verb) {
        return as(sam()).post(wish + "/" + verb).then();
    }

    static ValidatableResponse listOf(Tokens staff, boolean mine) {
        return as(staff)
                .queryParam("mine", mine)
                .queryParam("limit", 200)
                .get("/v1/colleges/90000001/wishes")
                .then()
                .statusCode(200);
    }

    static List<String> kinds(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    static UUID idOf(String wish) {
        return UUID.fromString(wish.substring(wish.lastIndexOf('/') + 1));
    }

    /** Rows of a group as the MIS of Ashdown sends them; each is members of JSON. */
    static void groups(String group, String... rows) {
        String body = Stream.of(rows)
                .map(row -> "{\"group\": \"" + group + "\", " + row + "}")
                .collect(Collectors.joining("\n"));
        as(Who.mis(ASHDOWN))
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then()
                .statusCode(200);
    }

    /** Each keeps to its contract. */
    static List<String> published(String wish) {
        String id = idOf(wish).toString();
        TheDatabase.texts(
                        "select jsonb_build_object('type', type, 'payload', payload)::text from outbox"
                                + " where payload ->> 'wishId' = ?",
                        id)
                .forEach(WishFixture::requireContract);
        return TheDatabase.texts("select type from outbox where payload ->> 'wishId' = ? order by version", id);
    }

    private static void requireContract(String event) {
        try {
            JsonNode read = JSON.readTree(event);
            assertThat(EventSchemas.errors(read.path("type").asText(), read.path("payload")))
                    .as(event)
                    .isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError(event, e);
        }
    }
}
