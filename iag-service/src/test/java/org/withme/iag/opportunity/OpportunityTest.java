package org.withme.iag.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class OpportunityTest {

    private static final Tokens HUB = Tokens.application("careers-demo", "careers-client");
    private static final Tokens SOMEBODY = Who.staff("Somebody", "tutor", BRACKENFELL);

    @Test
    void the_first_put_creates_the_second_replaces_and_the_same_again_changes_nothing() {
        // Given
        String reference = aReference();
        String id = put(reference, useful("Turbines", "5249", "Grimsby"))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("standing", equalTo("PUBLISHED"))
                .body("stale", equalTo(false))
                .extract()
                .path("id");

        // When
        put(reference, useful("Wind turbines", "5249", "Grimsby"))
                .statusCode(200)
                .body("id", equalTo(id));
        put(reference, useful("Wind turbines", "5249", "Grimsby")).statusCode(200);

        // Then
        as(SOMEBODY)
                .get("/v1/iag/opportunities/{opportunityId}", id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Wind turbines"))
                .body("supplier", equalTo("careers-demo"));
        assertThat(published(reference))
                .containsExactly("iag.opportunity-published.v1", "iag.opportunity-published.v1");
        assertThat(TheDatabase.texts("select stream_kind from outbox where aggregateid = ?", UUID.fromString(id)))
                .containsOnly("opportunity");
    }

    @Test
    void I6_what_is_too_vague_is_refused_with_one_error_per_gap() {
        String reference = aReference();
        put(reference, "{\"kind\": \"COURSE\", \"title\": \"Turbines\"}")
                .statusCode(422)
                .body("type", endsWith("/problems/too-vague"))
                .body(
                        "errors",
                        containsInAnyOrder(
                                Broken.at("/source", Gap.SOURCE),
                                Broken.at("/place", Gap.PLACE),
                                Broken.at("/occupation", Gap.SUBJECT),
                                Broken.at("/suits", Gap.SUITS),
                                Broken.at("/expiresOn", Gap.HOW_LONG),
                                Broken.at("/nextAction", Gap.NEXT_ACTION)));
        byReference(reference).statusCode(404);
    }

    @Test
    void I6_a_draft_may_have_gaps_and_nobody_else_sees_it() {
        // Given
        String reference = aReference();
        String id = put(reference, "{\"kind\": \"COURSE\", \"title\": \"Later\", \"draft\": true}")
                .statusCode(201)
                .body("standing", equalTo("DRAFT"))
                .extract()
                .path("id");

        // When, Then
        as(SOMEBODY).get("/v1/iag/opportunities/{opportunityId}", id).then().statusCode(404);
        byReference(reference).statusCode(200).body("title", equalTo("Later"));
        assertThat(published(reference)).isEmpty();
    }

    @Test
    void what_becomes_a_draft_again_is_withdrawn_from_everybody_else() {
        // Given
        String reference = aReference();
        String id =
                put(reference, useful("Turbines", "5249", "Grimsby")).extract().path("id");

        // When
        put(reference, useful("Turbines", "5249", "Grimsby").replace("\"kind\"", "\"draft\": true, \"kind\""))
                .statusCode(200);

        // Then
        as(SOMEBODY).get("/v1/iag/opportunities/{opportunityId}", id).then().statusCode(404);
        assertThat(published(reference))
                .containsExactly("iag.opportunity-published.v1", "iag.opportunity-withdrawn.v1");
    }

    @Test
    void I6_what_is_stale_leaves_search_by_itself() {
        // Given
        String place = aPlace();
        String id =
                put(aReference(), useful("Turbines", "5249", place)).extract().path("id");
        find("place", place).body("items.id", hasItem(id));

        // When
        TheDatabase.write(
                "update opportunity set fresh_until = ? where id = ?",
                LocalDate.now().minusDays(1),
                UUID.fromString(id));

        // Then
        find("place", place).body("items.id", not(hasItem(id)));
        as(SOMEBODY)
                .get("/v1/iag/opportunities/{opportunityId}", id)
                .then()
                .statusCode(200)
                .body("stale", equalTo(true));
    }

    @Test
    void everybody_finds_by_occupation_subject_and_place_at_any_level() {
        // Given
        String place = aPlace();
        String technician =
                put(aReference(), useful("Technician", "5249", place)).extract().path("id");
        String nurse =
                put(aReference(), useful("Nurse", "2231", place)).extract().path("id");
        String course = put(
                        aReference(),
                        useful("Course", "", place).replace("\"occupation\": \"\"", "\"subject\": \"4.1\""))
                .extract()
                .path("id");
        String remote = put(aReference(), useful("Remote", "5249", "x").replace("\"place\": \"x\"", "\"remote\": true"))
                .extract()
                .path("id");

        // When, Then
        find("place", place.toUpperCase()).body("items.id", hasItems(technician, nurse, course, remote));
        find("occupation", "52").body("items.id", hasItems(technician, remote)).body("items.id", not(hasItem(nurse)));
        find("occupation", "2231").body("items.id", hasItem(nurse));
        find("subject", "4").body("items.id", hasItem(course));
        find("subject", "4.1").body("items.id", hasItem(course));
        find("subject", "4.2").body("items.id", not(hasItem(course)));
        find("kind", "EVENT").body("items.id", not(hasItem(course)));
        as(SOMEBODY)
                .queryParam("occupation", "25")
                .get("/v1/iag/opportunities")
                .then()
                .statusCode(422);
        as(SOMEBODY)
                .queryParam("place", " ")
                .get("/v1/iag/opportunities")
                .then()
                .statusCode(422);
    }

    @Test
    void a_search_for_an_unknown_kind_is_told_the_known_ones() {
        as(SOMEBODY)
                .queryParam("kind", "course")
                .get("/v1/iag/opportunities")
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/query/kind", OpportunityRule.NOT_A_KIND)));
    }

    @Test
    void search_comes_page_by_page() {
        // Given
        String place = aPlace();
        String older =
                put(aReference(), useful("Older", "5249", place)).extract().path("id");
        String newer =
                put(aReference(), useful("Newer", "5249", place)).extract().path("id");

        // When
        List<String> found = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var request = as(SOMEBODY).queryParam("place", place).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/iag/opportunities")
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        // Then
        assertThat(found).containsSubsequence(newer, older).doesNotHaveDuplicates();
    }

    @Test
    void a_supplier_takes_it_back_and_may_bring_it_again() {
        // Given
        String reference = aReference();
        String id =
                put(reference, useful("Turbines", "5249", "Grimsby")).extract().path("id");
        String tag = byReference(reference).extract().header("ETag");

        // When
        as(HUB).delete(path("careers-demo", reference)).then().statusCode(428);
        as(HUB).header("If-Match", "\"other\"")
                .delete(path("careers-demo", reference))
                .then()
                .statusCode(412);
        as(HUB).header("If-Match", tag)
                .delete(path("careers-demo", reference))
                .then()
                .statusCode(204);

        // Then
        as(SOMEBODY).get("/v1/iag/opportunities/{opportunityId}", id).then().statusCode(404);
        byReference(reference).statusCode(404);
        as(HUB).header("If-Match", "*")
                .delete(path("careers-demo", reference))
                .then()
                .statusCode(404);
        put(reference, useful("Turbines", "5249", "Grimsby")).statusCode(201).body("id", equalTo(id));
    }

    @Test
    void if_match_is_honoured_when_it_is_sent() {
        // Given
        String reference = aReference();
        put(reference, useful("Turbines", "5249", "Grimsby")).statusCode(201);

        // When, Then
        as(HUB, useful("Other", "5249", "Grimsby"))
                .header("If-Match", "\"other\"")
                .put(path("careers-demo", reference))
                .then()
                .statusCode(412);
    }

    @Test
    void no_if_match_matches_what_is_not_there_or_was_taken_back() {
        // Given
        String reference = aReference();
        putMatching("*", reference).statusCode(412);
        putMatching("\"stale\"", reference).statusCode(412);
        byReference(reference).statusCode(404);

        // When
        put(reference, useful("Turbines", "5249", "Grimsby")).statusCode(201);
        putMatching("*", reference).statusCode(200);
        as(HUB).header("If-Match", "*")
                .delete(path("careers-demo", reference))
                .then()
                .statusCode(204);

        // Then
        putMatching("*", reference).statusCode(412);
        byReference(reference).statusCode(404);
    }

    @Test
    void a_client_speaks_for_its_own_source_only() {
        String reference = aReference();
        put(reference, useful("Turbines", "5249", "Grimsby")).statusCode(201);
        Tokens another = Tokens.application("careers-other", "careers-client");
        as(another, useful("Mine", "5249", "Grimsby"))
                .put(path("careers-demo", reference))
                .then()
                .statusCode(404);
        as(another).get(path("careers-demo", reference)).then().statusCode(404);
        as(another)
                .header("If-Match", "*")
                .delete(path("careers-demo", reference))
                .then()
                .statusCode(404);
        as(SOMEBODY, useful("Mine", "5249", "Grimsby"))
                .put(path("careers-demo", reference))
                .then()
                .statusCode(403);
    }

    @Test
    void two_at_once_create_one() throws Exception {
        // Given
        String reference = aReference();
        Callable<Integer> call = () ->
                put(reference, useful("Turbines", "5249", "Grimsby")).extract().statusCode();
        ExecutorService callers = Executors.newFixedThreadPool(4);

        // When
        List<Future<Integer>> answers = callers.invokeAll(List.of(call, call, call, call));
        callers.shutdown();

        // Then
        int created = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 201);
            created += answer.get() == 201 ? 1 : 0;
        }
        assertThat(created).isEqualTo(1);
    }

    @Test
    void I6_a_vague_occupation_no_way_to_act_and_an_end_without_sight_are_refused_at_once() {
        put(
                        aReference(),
                        useful("Turbines", "52", "Grimsby")
                                .replace("\"contact\": \"The hub, 01632 960111\", ", "")
                                .replace(
                                        LocalDate.now().plusDays(90).toString(),
                                        LocalDate.now().plusYears(2).plusDays(2).toString()))
                .statusCode(422)
                .body(
                        "errors",
                        containsInAnyOrder(
                                Broken.at("/occupation", Gap.SUBJECT),
                                Broken.at("/nextAction/url", Gap.WAY),
                                Broken.at("/expiresOn", Gap.ENDLESS)));
        String id = put(aReference(), useful("Turbines", "5249", "Grimsby"))
                .statusCode(201)
                .extract()
                .path("id");
        as(SOMEBODY)
                .get("/v1/iag/opportunities/{opportunityId}", id)
                .then()
                .statusCode(200)
                .body("nextAction.contact", equalTo("The hub, 01632 960111"));
    }

    @Test
    void the_form_is_checked_for_drafts_too() {
        put(
                        aReference(),
                        "{\"draft\": true, \"occupation\": \"25\", \"subject\": \"99\","
                                + " \"source\": {\"organisation\": \"Hub\", \"url\": \"javascript:alert(1)\"}}")
                .statusCode(422)
                .body("type", endsWith("/problems/invalid-request"))
                .body("errors.pointer", hasItems("/kind", "/title", "/occupation", "/subject", "/source/url"));
        put("a reference", useful("Turbines", "5249", "Grimsby"))
                .statusCode(422)
                .body("errors.pointer", contains("/path/reference"));
        put(aReference(), "{\"kind\": \"HOLIDAY\"}").statusCode(400);
    }

    private static ValidatableResponse put(String reference, String body) {
        return as(HUB, body).put(path("careers-demo", reference)).then();
    }

    private static ValidatableResponse putMatching(String ifMatch, String reference) {
        return as(HUB, useful("Other", "5249", "Grimsby"))
                .header("If-Match", ifMatch)
                .put(path("careers-demo", reference))
                .then();
    }

    private static ValidatableResponse byReference(String reference) {
        return as(HUB).get(path("careers-demo", reference)).then();
    }

    private static ValidatableResponse find(String parameter, String value) {
        return as(SOMEBODY)
                .queryParam(parameter, value)
                .queryParam("limit", 200)
                .get("/v1/iag/opportunities")
                .then()
                .statusCode(200);
    }

    private static String path(String source, String reference) {
        return "/v1/iag/opportunities/by-ref/" + source + "/" + reference;
    }

    private static String aReference() {
        return "T-" + UUID.randomUUID();
    }

    private static String aPlace() {
        return "Place " + UUID.randomUUID();
    }

    private static String useful(String title, String occupation, String place) {
        return """
                {"kind": "APPRENTICESHIP", "title": "%s", "source": {"organisation": "Humber Careers Hub",
                 "url": "https://careers.example.org/turbines"}, "place": "%s", "occupation": "%s",
                 "suits": "You like working with your hands.", "nextAction": {"what": "Apply.", "contact": "The hub, 01632 960111", "open": true},
                 "expiresOn": "%s"}""".formatted(title, place, occupation, LocalDate.now().plusDays(90));
    }

    private static List<String> published(String reference) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'reference' = ? order by version", reference);
    }
}
