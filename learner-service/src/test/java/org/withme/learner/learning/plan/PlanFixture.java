package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A learner of Ashdown with a mentor, both of their own test, and what they do with a plan. */
final class PlanFixture {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    static final LocalDate SOON = TODAY.plusWeeks(6);
    static final LocalDate LATER = TODAY.plusWeeks(8);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final UUID id = aLearner().at(ASHDOWN).withMentor(mentor).exists();

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

    String self() {
        return "/v1/learners/" + id;
    }

    String plan() {
        return self() + "/plans/90000001";
    }

    /** Where it is. */
    String wrote(String words) {
        return at(write(sam(), "{\"words\": \"" + words + "\"}").statusCode(201));
    }

    ValidatableResponse write(Tokens by, String body) {
        return as(by, body).post(self() + "/goals").then();
    }

    ValidatableResponse propose(Tokens by, String body) {
        return as(by, body).post(self() + "/plan-proposals").then();
    }

    /** Where the proposal is. */
    String proposed(String body) {
        return at(propose(ruth(), body).statusCode(201));
    }

    static ValidatableResponse answer(Tokens by, String proposal, String body) {
        return as(by, body).post(proposal + "/answer").then();
    }

    /** Where the last proposal about a goal is. */
    String proposalAbout(String goal) {
        return self() + "/plan-proposals/"
                + as(sam()).get(goal).then().statusCode(200).extract().path("proposals[-1].id");
    }

    ValidatableResponse read(Tokens by) {
        return as(by).get(plan()).then();
    }

    /** As this reader has read it. */
    String etag(Tokens by) {
        return read(by).statusCode(200).extract().path("open.etag");
    }

    Response sign(Tokens by, String etag) {
        return as(by).header("If-Match", etag).post(plan() + "/sign");
    }

    void bothSign() {
        String etag = etag(sam());
        sign(ruth(), etag).then().statusCode(200);
        sign(sam(), etag).then().statusCode(200);
    }

    /** A goal of the learner that both have signed; where it is. */
    String agreed(String words) {
        String goal = wrote(words);
        bothSign();
        return goal;
    }

    /** As time leaves it. */
    static void pastItsDate(String goal) {
        TheDatabase.write("update goal set target = current_date - 3 where id = ?", idOf(goal));
    }

    /** A result that Ashdown published of the learner. */
    UUID result(String title) {
        return result(id, "90000001", title, null);
    }

    /** As its event is kept in the journey; the last one is the latest. */
    static UUID result(UUID learner, String ukprn, String title, UUID supersedes) {
        UUID result = UUID.randomUUID();
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data) values (?, uuidv7(),"
                        + " clock_timestamp(), 'assessment.result-published.v1', 'assessment-service', ?,"
                        + " jsonb_strip_nulls(jsonb_build_object('resultId', ?::text, 'assessmentId', ?::text, 'title', ?::text,"
                        + " 'supersedes', ?::text, 'ukprn', ?::text)))",
                learner,
                ukprn,
                result.toString(),
                UUID.randomUUID().toString(),
                title,
                supersedes == null ? null : supersedes.toString(),
                ukprn);
        return result;
    }

    static ValidatableResponse show(Tokens by, String goal, UUID result) {
        return as(by, "{\"resultId\": \"" + result + "\"}")
                .post(goal + "/results")
                .then();
    }

    static ValidatableResponse remove(Tokens by, String goal, UUID result) {
        return as(by, "{\"resultId\": \"" + result + "\"}")
                .post(goal + "/results/remove")
                .then();
    }

    static List<String> kinds(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    static String at(ValidatableResponse created) {
        String location = created.extract().header("Location");
        return location.substring(location.indexOf("/v1/"));
    }

    static UUID idOf(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** In their order; each keeps to its contract and has none of these words. */
    List<String> published(String... words) {
        TheDatabase.texts(
                        "select jsonb_build_object('type', type, 'payload', payload)::text from outbox"
                                + " where aggregateid = ?",
                        id)
                .forEach(event -> requireContract(event, words));
        return TheDatabase.texts("select type from outbox where aggregateid = ? order by version", id);
    }

    private static void requireContract(String event, String... words) {
        try {
            JsonNode read = JSON.readTree(event);
            assertThat(EventSchemas.errors(read.path("type").asText(), read.path("payload")))
                    .as(event)
                    .isEmpty();
            Stream.of(words).forEach(word -> assertThat(event).doesNotContain(word));
        } catch (JsonProcessingException e) {
            throw new AssertionError(event, e);
        }
    }
}
