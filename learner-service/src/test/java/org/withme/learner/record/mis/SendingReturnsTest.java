package org.withme.learner.record.mis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.withme.learner.record.mis.reading.ALearner.learner;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("Who sends a return, and what is refused at once (L9, L10)")
class SendingReturnsTest {

    private static final String IMPORTS = "/v1/mis/ilr-imports";

    private final TheMis mis = TheMis.ofANewCollege();
    private final AReturn file = mis.aReturn().with(learner("A1"));

    @Test
    void a_return_is_stored_before_the_answer_and_can_be_followed() {
        mis.send(file)
                .then()
                .statusCode(202)
                .header("Location", startsWith("/v1/mis/ilr-imports/"))
                .body("fileName", equalTo(file.fileName()))
                .body("links.rejections", endsWith("/rejections"));
    }

    @Test
    void a_name_of_another_college_is_refused_with_a_pointer() {
        mis.send(AReturn.aReturn("90000009").fileName(), "application/xml", file.bytes())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/query/fileName"))
                .body("errors[0].code", equalTo("L9"));
    }

    @Test
    void everything_that_is_wrong_with_the_request_is_said_at_once() {
        mis.asClient()
                .queryParam("fileName", AReturn.aReturn("90000009").fileName())
                .queryParam("dryRun", "perhaps")
                .header("Content-Type", "application/zip")
                .body(file.bytes())
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/query/fileName", "/header/Content-Type", "/query/dryRun"));
    }

    @Test
    void a_name_that_is_none_or_missing_is_refused() {
        mis.send("learners.xml", "application/xml", file.bytes()).then().statusCode(422);
        mis.asClient()
                .header("Content-Type", "application/xml")
                .body(file.bytes())
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/query/fileName"));
    }

    @Test
    void an_empty_body_and_another_format_are_refused() {
        mis.asClient()
                .queryParam("fileName", file.fileName())
                .header("Content-Type", "application/xml")
                .post(IMPORTS)
                .then()
                .statusCode(400);
        mis.send(file.fileName(), "text/plain", file.bytes()).then().statusCode(415);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", " ", "xml", "application/", "*/*", "application/json", ";charset=UTF-8"})
    void a_content_type_that_names_no_format_of_a_return_is_refused(String contentType) {
        mis.send(file.fileName(), contentType, file.bytes()).then().statusCode(415);
    }

    @Test
    void a_content_type_is_compared_without_case_and_parameters() {
        String zipName = file.fileName().replace(".XML", ".ZIP");

        mis.send(file.fileName(), "Application/XML; charset=utf-8", file.bytes())
                .then()
                .statusCode(202);
        mis.send(zipName, "Application/ZIP", TheMis.zip(file.fileName(), file.xml()))
                .then()
                .statusCode(202);
    }

    @Test
    void the_content_types_that_real_software_sends_are_taken() {
        String zipName = file.fileName().replace(".XML", ".ZIP");

        mis.send(file.fileName(), "text/xml; charset=utf-8", file.bytes())
                .then()
                .statusCode(202);
        mis.send(zipName, "application/x-zip-compressed", TheMis.zip(file.fileName(), file.xml()))
                .then()
                .statusCode(202);
    }

    @Test
    void a_format_that_is_not_read_is_refused_with_the_ones_that_are() {
        mis.send(file.fileName(), "text/csv", file.bytes())
                .then()
                .statusCode(415)
                .body("errors[0].pointer", equalTo("/header/Content-Type"))
                .body("errors[0].remedy", containsString("text/xml"))
                .body("errors[0].remedy", containsString("application/x-zip-compressed"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2526-20261340-111405-01, a day that the calendar has not",
        "2526-20260229-111405-01, a day that the calendar has not",
        "2526-20260706-256099-01, a time that the clock has not",
        "2526-20260706-111405-00, the serial number 00",
        "2527-20260706-111405-01, a collection year that is none"
    })
    void a_name_with_an_impossible_part_is_refused_and_the_part_is_named(String parts, String reason) {
        mis.send("ILR-" + mis.ukprn() + "-" + parts + ".XML", "application/xml", file.bytes())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/fileName"))
                .body("errors[0].detail", containsString(reason));
    }

    @ParameterizedTest(name = "?{0}")
    @ValueSource(strings = {"dryRun=", "dryRun", "dryRun=TRUE", "dryRun=%20"})
    void a_dry_run_that_is_neither_true_nor_false_is_never_run_for_real(String dryRun) {
        mis.asClient()
                .urlEncodingEnabled(false)
                .header("Content-Type", "application/xml")
                .body(file.bytes())
                .post(IMPORTS + "?fileName=" + file.fileName() + "&" + dryRun)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/query/dryRun"))
                .body("errors[0].code", equalTo("not-a-boolean"));
    }

    @Test
    void another_role_is_refused_and_another_college_finds_nothing() {
        String location = mis.send(file).header("Location");
        TheMis other = TheMis.ofANewCollege();

        given().header("Authorization", Tokens.as("mentor").ukprn(mis.ukprn()).bearer())
                .get(location)
                .then()
                .statusCode(403);
        given().get(location).then().statusCode(401);
        String absent = other.asClient()
                .get(IMPORTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        for (String path : new String[] {"", "/rejections", "/notes", "/missing"}) {
            other.asClient().get(location + path).then().statusCode(404).body("type", equalTo(absent));
        }
        other.asClient()
                .header("If-Match", "*")
                .post(location + "/discard")
                .then()
                .statusCode(404)
                .body("type", equalTo(absent));
        other.asClient().get(IMPORTS).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void the_same_idempotency_key_gives_the_same_import_and_another_file_under_it_is_refused() {
        String key = UUID.randomUUID().toString();

        String first = sendUnder(key, file).header("Location");
        String again = sendUnder(key, file).header("Location");

        assertThat(again).isEqualTo(first);
        sendUnder(key, mis.aReturn().with(learner("A2")))
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        mis.atRest(first);
        mis.asClient().get(IMPORTS).then().body("items.size()", equalTo(1));
    }

    @Test
    void the_list_is_latest_first_and_read_page_by_page() {
        String first = mis.atRest(mis.send(file).header("Location")).getString("id");
        String second = mis.atRest(mis.send(file).header("Location")).getString("id");

        var page = mis.asClient().queryParam("limit", 1).get(IMPORTS).jsonPath();
        var rest = mis.asClient()
                .queryParam("limit", 1)
                .queryParam("cursor", page.getString("next"))
                .get(IMPORTS)
                .jsonPath();

        assertThat(page.getList("items.id")).containsExactly(second);
        assertThat(rest.getList("items.id")).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
    }

    private io.restassured.response.Response sendUnder(String key, AReturn sent) {
        return mis.asClient()
                .header("Idempotency-Key", key)
                .queryParam("fileName", sent.fileName())
                .header("Content-Type", "application/xml")
                .body(sent.bytes())
                .post(IMPORTS);
    }
}
