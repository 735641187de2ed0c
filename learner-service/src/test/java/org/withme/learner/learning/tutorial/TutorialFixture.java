package org.withme.learner.learning.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Learners of Ashdown with one mentor, all of their own test, and what is done about tutorials. */
final class TutorialFixture {

    /** "Choosing next year", which stands in every catalogue. */
    static final String NEXT_YEAR = "0198a2b4-6c1e-7d30-8f00-000000000702";

    static final String TUTORIALS = "/v1/colleges/90000001/tutorials";

    /** One and the same for all that is compared. */
    private static final Instant BEGUN = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final UUID sam = aLearnerOfTheMentor();

    UUID aLearnerOfTheMentor() {
        return aLearner().at(ASHDOWN).withMentor(mentor).exists();
    }

    String mentorsName() {
        return mentor;
    }

    /** The mentor, signed in. */
    Tokens jo() {
        return Who.staff(mentor, "mentor", ASHDOWN);
    }

    UUID samId() {
        return sam;
    }

    /** The learner, signed in. */
    Tokens sam() {
        return Who.learner(sam);
    }

    static Instant soon(int hours) {
        return BEGUN.plus(Duration.ofHours(hours));
    }

    /** At noon by the clock of the colleges, so that nothing of it is over midnight. */
    static Instant noon(int days) {
        return LocalDate.ofInstant(BEGUN, LONDON)
                .plusDays(days)
                .atTime(12, 0)
                .atZone(LONDON)
                .toInstant();
    }

    static ValidatableResponse invite(Tokens staff, String body) {
        return as(staff, body).post(TUTORIALS).then();
    }

    ValidatableResponse invite(Instant startsAt, UUID... learners) {
        return invite(
                jo(),
                "{\"purposeId\": \"" + NEXT_YEAR + "\", \"startsAt\": \"" + startsAt + "\", \"learnerIds\": ["
                        + Stream.of(learners).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]}");
    }

    /** Where the tutorial of Sam is. */
    String invitedAt(Instant startsAt) {
        return "/v1/learners/" + sam + "/tutorials/"
                + invite(startsAt, sam).statusCode(200).extract().path("learners[0].tutorialId");
    }

    /** Where it is, of a tutorial that Sam agreed to and that began an hour ago. */
    String agreedAndBegun() {
        String tutorial = invitedAt(soon(24));
        answer(sam(), tutorial, "{\"answer\": \"ACCEPT\"}").statusCode(200);
        begins(idOf(tutorial), Duration.ofHours(1));
        return tutorial;
    }

    /** As if it had begun so long ago. */
    static void begins(UUID tutorial, Duration ago) {
        TheDatabase.write(
                "update tutorial set starts_at = now() - ? * interval '1 second',"
                        + " ends_at = now() - ? * interval '1 second' + minutes * interval '1 minute' where id = ?",
                ago.toSeconds(),
                ago.toSeconds(),
                tutorial);
    }

    static ValidatableResponse answer(Tokens who, String tutorial, String body) {
        return as(who, body).header("If-Match", "*").post(tutorial + "/answer").then();
    }

    static ValidatableResponse read(Tokens who, String tutorial) {
        return as(who).get(tutorial).then();
    }

    static String etag(Tokens who, String tutorial) {
        return read(who, tutorial).statusCode(200).extract().header("ETag");
    }

    String sittingOf(String tutorial) {
        return "/v1/colleges/90000001/sittings/"
                + read(jo(), tutorial).statusCode(200).extract().path("sittingId");
    }

    ValidatableResponse close(String sitting, String body) {
        return as(jo(), body).post(sitting + "/close").then();
    }

    /** Of one that was closed before. */
    ValidatableResponse correct(String tutorial, String outcome) {
        return close(
                sittingOf(tutorial),
                "{\"outcome\": \"" + outcome + "\", \"except\": [{\"tutorialId\": \"" + idOf(tutorial)
                        + "\", \"outcome\": \"" + outcome + "\"}]}");
    }

    static UUID idOf(String tutorial) {
        return UUID.fromString(tutorial.substring(tutorial.lastIndexOf('/') + 1));
    }

    static List<String> kinds(Tokens reader) {
        return as(reader).get("/v1/me/inbox").then().statusCode(200).extract().path("items.kind");
    }

    /** In the order in which they were published; each keeps to its contract. */
    static List<String> published(String tutorial) {
        return published("tutorialId", idOf(tutorial));
    }

    static List<String> published(String field, UUID id) {
        TheDatabase.texts(
                        "select jsonb_build_object('type', type, 'payload', payload)::text from outbox"
                                + " where payload ->> ? = ?",
                        field,
                        id.toString())
                .forEach(TutorialFixture::requireContract);
        return TheDatabase.texts(
                "select type from outbox where payload ->> ? = ? order by version", field, id.toString());
    }

    /** Of the learner's stream, of one type. */
    static long published(UUID learner, String type) {
        return TheDatabase.count("select count(*) from outbox where aggregateid = ? and type = ?", learner, type);
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
