package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A learner of Ashdown with a mentor and a tutor of their own test, and what is done about reflections. */
final class ReflectionFixture {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String name = "Mentor " + UUID.randomUUID();
    private final String tutorsName = "Tutor " + UUID.randomUUID();
    private final UUID sam =
            aLearner().at(ASHDOWN).withMentor(name).with(tutorsName, "tutor").exists();

    /** What the mentor is called. */
    String name() {
        return name;
    }

    /** The mentor, signed in. */
    Tokens ruth() {
        return Who.staff(name, "mentor", ASHDOWN);
    }

    String tutorsName() {
        return tutorsName;
    }

    /** The tutor, signed in. */
    Tokens tim() {
        return Who.staff(tutorsName, "tutor", ASHDOWN);
    }

    UUID sam() {
        return sam;
    }

    /** The learner, signed in. */
    Tokens self() {
        return Who.learner(sam);
    }

    ValidatableResponse share(String reflection, UUID place) {
        return as(self(), "{\"relationshipId\": \"" + place + "\"}")
                .post(reflection + "/share")
                .then();
    }

    ValidatableResponse takeBack(String reflection, UUID place) {
        return as(self(), "{\"relationshipId\": \"" + place + "\"}")
                .post(reflection + "/take-back")
                .then();
    }

    ValidatableResponse change(String reflection, String etag, String body) {
        return as(self(), body).header("If-Match", etag).put(reflection).then();
    }

    ValidatableResponse delete(String reflection, String etag) {
        return as(self()).header("If-Match", etag).delete(reflection).then();
    }

    /** Where it is read. */
    String written(String words) {
        return path(as(self(), json(words))
                .post(list())
                .then()
                .statusCode(201)
                .extract()
                .header("Location"));
    }

    String list() {
        return "/v1/learners/" + sam + "/reflections";
    }

    UUID ruthsPlace() {
        return place(name);
    }

    UUID place(String person) {
        return placeOf(person, sam);
    }

    static UUID placeOf(String person, UUID learner) {
        return UUID.fromString(TheDatabase.texts(
                        "select id from relationship where learner_id = ? and subject = ?",
                        learner,
                        Who.subjectOf(person))
                .get(0));
    }

    /** Of the same person beside the same learner. */
    static void anotherPlace(UUID place) {
        TheDatabase.write(
                "insert into relationship (id, learner_id, subject, role, ukprn, aspects, started_at, named_by, capacity,"
                        + " version) select uuidv7(), learner_id, subject, role, ukprn, aspects, now(), named_by, capacity, 0"
                        + " from relationship where id = ?",
                place);
    }

    /** Who read reflections, as the learner is told. */
    List<String> readers() {
        return as(self())
                .get("/v1/learners/" + sam + "/access-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.aspect == 'reflection' }.who");
    }

    static List<String> inbox(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    /** Each keeps to its contract. */
    static List<String> published(String reflection) {
        String id = id(reflection).toString();
        for (String event : TheDatabase.texts(
                "select jsonb_build_object('type', type, 'payload', payload)::text from outbox"
                        + " where payload ->> 'reflectionId' = ?",
                id)) {
            try {
                var read = new ObjectMapper().readTree(event);
                assertThat(EventSchemas.errors(read.path("type").asText(), read.path("payload")))
                        .as(event)
                        .isEmpty();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(event, e);
            }
        }
        return TheDatabase.texts("select type from outbox where payload ->> 'reflectionId' = ? order by version", id);
    }

    /** Every table of the service of which a row holds these words. */
    static List<String> tablesWith(String words) {
        return TheDatabase.texts("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name")
                .stream()
                .filter(table -> TheDatabase.count(
                                "select count(*) from \"" + table + "\" t where t::text like ?"
                                        + " or t::text like '%' || encode(convert_to(?, 'UTF8'), 'hex') || '%'",
                                "%" + words + "%",
                                words)
                        > 0)
                .toList();
    }

    static String json(String words) {
        return "{\"words\": \"" + words + "\"}";
    }

    static String path(String location) {
        return location.substring(location.indexOf("/v1/"));
    }

    static UUID id(String reflection) {
        return UUID.fromString(reflection.substring(reflection.lastIndexOf('/') + 1));
    }
}
