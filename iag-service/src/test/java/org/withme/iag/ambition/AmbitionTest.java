package org.withme.iag.ambition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.declare;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class AmbitionTest {

    private static final String WITHHELD = "/v1/iag/ambitions-withheld";
    private static final Tokens BO = Who.staff("Bo Finch", "adviser", ASHDOWN);

    @Test
    void I1_an_ambition_needs_no_enrolment_and_keeps_the_very_words() {
        // Given
        UUID sam = aLearner().exists();
        String words = "  Я хочу чинить турбины — \\n and قَهْوَة 🎓 ";

        // When
        String id = declare(
                        sam,
                        "{\"words\": \"" + words + "\", \"occupation\": \"52\", \"horizon\": \"SOME_DAY\","
                                + " \"confidence\": 3, \"place\": \"Grimsby\", \"sector\": \"4.1\"}")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("ALIVE"))
                .body("revision", equalTo(1))
                .extract()
                .path("id");

        // Then
        read(sam, id)
                .body("words", equalTo(words.replace("\\n", "\n")))
                .body("occupation", equalTo("52"))
                .body("first", equalTo(false));
        assertThat(published(id)).containsExactly("iag.ambition-declared.v1");
    }

    @Test
    void I1_I_dont_know_yet_is_an_ambition_too() {
        UUID sam = aLearner().exists();
        declare(sam, "{\"kind\": \"DONT_KNOW_YET\"}")
                .statusCode(201)
                .body("kind", equalTo("DONT_KNOW_YET"))
                .body("words", nullValue());
    }

    @Test
    void saying_it_anew_keeps_what_it_said_before() {
        // Given
        UUID sam = aLearner().exists();
        String id = ambition(sam, "Repair turbines");
        String tag = read(sam, id).extract().header("ETag");

        // When
        revise(sam, id, tag, "{\"words\": \"Lead a team\", \"confidence\": 4, \"occupation\": null}")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("words", equalTo("Lead a team"));

        // Then
        as(Who.learner(sam))
                .get("/v1/iag/ambitions/{ambitionId}/revisions", id)
                .then()
                .statusCode(200)
                .body("items.words", contains("Lead a team", "Repair turbines"))
                .body("items.revision", contains(2, 1));
        revise(sam, id, tag, "{\"words\": \"Too late\"}").statusCode(412);
        revise(sam, id, null, "{\"words\": \"Blind\"}").statusCode(428);
        assertThat(published(id)).containsExactly("iag.ambition-declared.v1", "iag.ambition-revised.v1");
    }

    @Test
    void saying_the_same_again_changes_and_publishes_nothing() {
        // Given
        UUID sam = aLearner().exists();
        String id = ambition(sam, "Repair turbines");

        // When
        revise(sam, id, "*", "{\"words\": \"Repair turbines\"}").statusCode(200).body("revision", equalTo(1));

        // Then
        assertThat(published(id)).containsExactly("iag.ambition-declared.v1");
    }

    @Test
    void I1_several_may_be_alive_and_one_comes_first() {
        // Given
        UUID sam = aLearner().exists();
        String turbines = declare(sam, "{\"words\": \"Turbines\", \"first\": true}")
                .extract()
                .path("id");
        String bakery = declare(sam, "{\"words\": \"A bakery\", \"first\": true}")
                .extract()
                .path("id");
        read(sam, turbines).body("first", equalTo(false));

        // When
        revise(sam, turbines, "*", "{\"first\": true}").statusCode(200).body("first", equalTo(true));

        // Then
        read(sam, bakery).body("first", equalTo(false));
        list(sam).body("items.words", contains("Turbines", "A bakery"));
    }

    @Test
    void the_first_is_listed_first_and_each_once_over_the_pages() {
        // Given
        UUID sam = aLearner().exists();
        String van = declare(sam, "{\"words\": \"A van\"}").extract().path("id");
        String houses = declare(sam, "{\"words\": \"Warm houses\", \"first\": true}")
                .extract()
                .path("id");
        String band = declare(sam, "{\"words\": \"A band\"}").extract().path("id");

        // When
        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            ExtractableResponse<Response> page = as(Who.learner(sam))
                    .get("/v1/iag/ambitions?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            listed.add(page.path("items[0].id"));
            next = page.path("next");
        }

        // Then
        assertThat(listed).containsExactly(houses, van, band);
    }

    @Test
    void never_two_come_first_even_at_once() throws Exception {
        // Given
        UUID sam = aLearner().exists();
        String one = ambition(sam, "One");
        String two = ambition(sam, "Two");
        Callable<Integer> first =
                () -> revise(sam, one, "*", "{\"first\": true}").extract().statusCode();
        Callable<Integer> second =
                () -> revise(sam, two, "*", "{\"first\": true}").extract().statusCode();
        ExecutorService callers = Executors.newFixedThreadPool(4);

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(first, second, first, second));
        callers.shutdown();

        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        list(sam).body("items.findAll { it.first }", hasSize(1));
    }

    @Test
    void letting_go_keeps_it_readable_with_what_was_learnt() {
        // Given
        UUID sam = aLearner().exists();
        String id = declare(sam, "{\"words\": \"Turbines\", \"first\": true}")
                .extract()
                .path("id");

        // When
        letGo(sam, id, "{\"reflection\": \"Not the sea.\"}")
                .statusCode(200)
                .body("state", equalTo("LET_GO"))
                .body("first", equalTo(false));

        // Then
        read(sam, id).body("reflection", equalTo("Not the sea."));
        list(sam).body("items", hasSize(0));
        as(Who.learner(sam))
                .queryParam("letGo", true)
                .get("/v1/iag/ambitions")
                .then()
                .body("items", hasSize(1));
        letGo(sam, id, "{}").statusCode(409).body("type", endsWith("/problems/ambition-let-go"));
        revise(sam, id, "*", "{\"words\": \"Again\"}").statusCode(409);
        assertThat(published(id)).containsExactly("iag.ambition-declared.v1", "iag.ambition-let-go.v1");
    }

    @Test
    void I1_it_outlives_the_enrolment_and_staff_stop_reading_it() {
        // Given
        UUID sam = aLearner().leftOn(LocalDate.now().minusDays(10), ASHDOWN).exists();
        String id = ambition(sam, "Turbines");

        // When, Then
        read(sam, id).statusCode(200);
        as(BO).get("/v1/iag/ambitions/{ambitionId}", id).then().statusCode(404);
    }

    @Test
    void an_adviser_of_the_college_and_one_who_is_named_read_it_and_the_learner_sees_that() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID ali = aLearner()
                .leftOn(LocalDate.now().minusDays(10), ASHDOWN)
                .withAdviser("Kit Marsh")
                .exists();
        String sams = ambition(sam, "Turbines");
        String alis = ambition(ali, "A bakery");

        // When, Then
        as(BO).get("/v1/iag/ambitions/{ambitionId}", sams).then().statusCode(200);
        as(Who.staff("Kit Marsh", "adviser", ASHDOWN))
                .queryParam("learnerId", ali)
                .get("/v1/iag/ambitions")
                .then()
                .statusCode(200)
                .body("items.id", contains(alis));
        as(Who.staff("Else", "adviser", BRACKENFELL))
                .get("/v1/iag/ambitions/{ambitionId}", sams)
                .then()
                .statusCode(404);
        assertThat(TheDatabase.texts(
                        "select payload ->> 'aspect' from outbox where aggregateid = ? and type = 'access.record-read.v1'",
                        sam))
                .containsExactly("iag");
    }

    @Test
    void I13_the_named_mentor_reads_where_a_conversation_starts_unless_the_learner_says_no() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        String id = ambition(sam, "Repair turbines");
        Tokens mentor = Who.staff("Jo Marsh", "mentor", ASHDOWN);

        // When, Then
        as(mentor)
                .get("/v1/iag/ambitions/{ambitionId}", id)
                .then()
                .statusCode(200)
                .body("words", equalTo("Repair turbines"));
        as(mentor).queryParam("learnerId", sam).get("/v1/iag/sessions").then().statusCode(403);
        as(Who.staff("Another mentor", "mentor", ASHDOWN))
                .get("/v1/iag/ambitions/{ambitionId}", id)
                .then()
                .statusCode(404);

        // When
        as(Who.learner(sam)).put(WITHHELD).then().statusCode(200).body("withheld", equalTo(true));

        // Then
        as(mentor).get("/v1/iag/ambitions/{ambitionId}", id).then().statusCode(404);
        as(mentor).queryParam("learnerId", sam).get("/v1/iag/ambitions").then().statusCode(404);
        as(Who.learner(sam)).get(WITHHELD).then().body("since", notNullValue());
        read(sam, id);
        as(BO).get("/v1/iag/ambitions/{ambitionId}", id).then().statusCode(200);

        // When
        as(Who.learner(sam)).delete(WITHHELD).then().statusCode(204);

        // Then
        as(mentor).get("/v1/iag/ambitions/{ambitionId}", id).then().statusCode(200);
        as(Who.learner(sam))
                .get(WITHHELD)
                .then()
                .body("withheld", equalTo(false))
                .body("since", nullValue());
    }

    @Test
    void I2_nobody_but_the_learner_changes_it() {
        UUID sam = aLearner().at(ASHDOWN).exists();
        String id = ambition(sam, "Turbines");
        as(BO, "{\"words\": \"Something realistic\"}")
                .header("If-Match", "*")
                .patch("/v1/iag/ambitions/{ambitionId}", id)
                .then()
                .statusCode(403);
        revise(aLearner().exists(), id, "*", "{\"words\": \"Mine\"}").statusCode(404);
        letGo(aLearner().exists(), id, "{}").statusCode(404);
    }

    @Test
    void the_same_key_declares_once() {
        // Given
        UUID sam = aLearner().exists();
        String key = UUID.randomUUID().toString();

        // When
        String first = declareWith(key, sam).statusCode(201).extract().path("id");
        String again = declareWith(key, sam).statusCode(201).extract().path("id");

        // Then
        assertThat(again).isEqualTo(first);
        list(sam).body("items", hasSize(1));
    }

    @Test
    void bad_input_is_refused_with_everything_that_is_wrong() {
        UUID sam = aLearner().exists();
        declare(sam, "{\"occupation\": \"25\", \"sector\": \"99\", \"confidence\": 0}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/words", "/occupation", "/sector", "/confidence"));
        declare(sam, "{\"words\": \"a\\u0000b\"}").statusCode(422);
        declare(sam, "{\"words\": \"x\", \"secret\": 1}").statusCode(400);
        declare(sam, "").statusCode(400);
        String id = ambition(sam, "Turbines");
        revise(sam, id, "*", "{\"words\": null}").statusCode(422).body("errors.pointer", contains("/words"));
        revise(sam, id, "*", "{\"kind\": null, \"first\": null}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/first"));
        as(BO).get("/v1/iag/ambitions").then().statusCode(422).body("errors.pointer", contains("/query/learnerId"));
        as(Who.learner(sam))
                .queryParam("cursor", "x")
                .get("/v1/iag/ambitions")
                .then()
                .statusCode(400);
        as(Who.learner(sam))
                .get("/v1/iag/ambitions/{ambitionId}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void whether_to_list_what_was_let_go_is_true_or_false() {
        as(Who.learner(aLearner().exists()))
                .queryParam("letGo", "banana")
                .get("/v1/iag/ambitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/letGo"));
    }

    @Test
    void a_long_list_comes_page_by_page() {
        // Given
        UUID sam = aLearner().exists();
        List.of("One", "Two", "Three").forEach(words -> ambition(sam, words));

        // When
        var page = as(Who.learner(sam))
                .queryParam("limit", 2)
                .get("/v1/iag/ambitions")
                .then()
                .body("items.words", contains("One", "Two"))
                .extract();

        // Then
        as(Who.learner(sam))
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/iag/ambitions")
                .then()
                .body("items.words", contains("Three"))
                .body("next", nullValue());
    }

    private static ValidatableResponse read(UUID learner, String id) {
        return as(Who.learner(learner))
                .get("/v1/iag/ambitions/{ambitionId}", id)
                .then();
    }

    private static ValidatableResponse list(UUID learner) {
        return as(Who.learner(learner)).get("/v1/iag/ambitions").then().statusCode(200);
    }

    private static ValidatableResponse declareWith(String key, UUID learner) {
        return as(Who.learner(learner), "{\"words\": \"Once\"}")
                .header("Idempotency-Key", key)
                .post("/v1/iag/ambitions")
                .then();
    }

    private static ValidatableResponse revise(UUID learner, String id, String tag, String body) {
        var request = as(Who.learner(learner), body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch("/v1/iag/ambitions/{ambitionId}", id)
                .then();
    }

    private static ValidatableResponse letGo(UUID learner, String id, String body) {
        return as(Who.learner(learner), body)
                .post("/v1/iag/ambitions/{ambitionId}/let-go", id)
                .then();
    }

    private static List<String> published(String ambition) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'ambitionId' = ? order by version", ambition);
    }
}
