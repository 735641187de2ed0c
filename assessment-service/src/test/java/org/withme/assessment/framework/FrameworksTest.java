package org.withme.assessment.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.withme.assessment.fixture.FrameworkFixture.FRAMEWORKS;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.FrameworkFixture.assessor;
import static org.withme.assessment.fixture.FrameworkFixture.criterion;
import static org.withme.assessment.fixture.FrameworkFixture.version;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class FrameworksTest {

    private static final Tokens ANN = assessor(ASHDOWN);

    @Test
    void a_draft_changes_until_it_is_published_and_never_after() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        String draft = draft(framework, aLocalFramework().with("NEGOTIATED").body())
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .header("Location");
        String first = as(ANN).get(draft).header("ETag");

        // When
        String changed = aLocalFramework().with("LEARNER").with("NEGOTIATED").body();
        as(ANN, changed).put(draft).then().statusCode(428);
        String second = as(ANN, changed)
                .header("If-Match", first)
                .put(draft)
                .then()
                .statusCode(200)
                .body("units[0].criteria.decisionRule", contains("LEARNER", "NEGOTIATED"))
                .extract()
                .header("ETag");
        as(ANN, changed).header("If-Match", first).put(draft).then().statusCode(412);
        as(ANN).header("If-Match", first).post(draft + "/publish").then().statusCode(412);
        as(ANN).post(draft + "/publish").then().statusCode(428);
        as(ANN).header("If-Match", second)
                .post(draft + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        // Then
        as(ANN, changed)
                .header("If-Match", as(ANN).get(draft).header("ETag"))
                .put(draft)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/version-published"));
        as(ANN).header("If-Match", "*")
                .post(draft + "/publish")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/version-published"));
        assertThat(PublishedEvents.typesOf(framework)).containsExactly("assessment.framework-published.v1");
    }

    @Test
    void A1_not_even_the_application_can_change_what_is_published() {
        // Given
        Published published = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);

        // When, Then
        for (String change : new String[] {
            "update criterion set weight = 5 where version_id = ?",
            "delete from criterion where version_id = ?",
            "update framework_version set state = 'DRAFT', published_at = null where id = ?"
        }) {
            assertThatThrownBy(() -> TheDatabase.write(change, published.versionId()))
                    .hasStackTraceContaining("A published version never changes");
        }
    }

    @Test
    void a_framework_has_one_draft_at_a_time_and_versions_in_a_row() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        String body = aLocalFramework().with("NEGOTIATED").body();

        // When
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> draft(framework, body).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(201, 409, 409);
        as(ANN).header("If-Match", "*")
                .post(FRAMEWORKS + "/{id}/versions/1/publish", framework)
                .then()
                .statusCode(200);
        draft(framework, body).statusCode(201).body("version", equalTo(2));
        as(ANN).get(FRAMEWORKS + "/{id}", framework)
                .then()
                .body("versions.version", contains(1, 2))
                .body("versions.state", contains("PUBLISHED", "DRAFT"));
    }

    @Test
    void A3_everything_that_is_in_the_way_of_publication_is_named_at_once() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        draft(
                        framework,
                        version(String.join(
                                ", ",
                                criterion("LEARNER_OWNED", "NEGOTIATED", 0, GRADES),
                                criterion("EXTERNALLY_MEASURED", "EXTERNAL", 40, MARKS),
                                criterion("LEARNER_OWNED", "LEARNER", 10, GRADES),
                                criterion("CO_OWNED", "ASSESSOR_TO_STANDARD", 50, GRADES))))
                .statusCode(201);

        // When, Then
        publish(framework)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/units/0/criteria/0/ownership",
                                "/units/0/criteria/1/decisionRule",
                                "/units/0/criteria/2/weight",
                                "/units"))
                .body("errors", hasItem(Broken.at("/units", FrameworkRule.CERTIFIED_WEIGHT_OF_LOCAL.with("sum", 90))));
        assertThat(PublishedEvents.typesOf(framework)).isEmpty();
    }

    @Test
    void A3_the_guard_shows_its_reasons_and_promises_nothing_before_quality_assurance_signed_off() {
        // Given
        UUID unsampled = aRegulatedFramework().definedAt(ASHDOWN);
        draft(
                        unsampled,
                        aRegulatedFramework()
                                .with("EXTERNAL", 60, MARKS)
                                .with("ASSESSOR_TO_STANDARD", 40, GRADES)
                                .body()
                                .replace("\"samplingPercent\": 20, ", ""))
                .statusCode(201)
                .body("portability.portable", equalTo(false))
                .body("portability.publishedAs", equalTo("REGULATED"))
                .body("portability.statement", containsString("when quality assurance has drawn a sample"))
                .body("portability.reasons", hasItem(equalTo("40 per cent is decided by assessors.")));

        // When, Then
        publish(unsampled).statusCode(200);
        assertThat(PublishedEvents.of(unsampled, "assessment.framework-published.v1")
                        .get(0)
                        .path("kind")
                        .asText())
                .isEqualTo("REGULATED");
        Published planned = aRegulatedFramework()
                .with("EXTERNAL", 60, MARKS)
                .with("ASSESSOR_TO_STANDARD", 40, GRADES)
                .published(ASHDOWN);
        map(planned)
                .body("portability.portable", equalTo(false))
                .body("portability.reasons", hasItem(containsString("plans to look at 20 in 100")));
        Published external = aRegulatedFramework()
                .with("EXTERNAL", 60, MARKS)
                .with("CENTRE_MARKED", 40, MARKS)
                .with("LEARNER")
                .published(ASHDOWN);
        map(external)
                .body("portability.portable", equalTo(true))
                .body("portability.publishedAs", equalTo("REGULATED"))
                .body("portability.reasons", hasSize(3));
    }

    @Test
    void A2_the_ownership_map_of_a_published_version_is_for_everyone_in_plain_words() {
        // Given
        Published published =
                aLocalFramework().with("LEARNER").with("NEGOTIATED").published(ASHDOWN);

        // When, Then
        map(published)
                .statusCode(200)
                .body("title", equalTo("Independent living award"))
                .body("inShort", hasItems("1 of 2 criteria is yours alone."))
                .body("units[0].criteria.ownership", contains("LEARNER_OWNED", "CO_OWNED"))
                .body("units[0].criteria.whoDecides", hasItem(containsString("negotiate until both accept")))
                .body("units[0].criteria[1].howToChallenge", containsString("advocate"));
    }

    @Test
    void A2_the_ownership_map_says_how_to_challenge_only_what_can_be_challenged_here() {
        // Given
        Published published = aRegulatedFramework()
                .with("ASSESSOR_TO_STANDARD", 20, GRADES)
                .with("CENTRE_MARKED", 40, MARKS)
                .with("EXTERNAL", 40, MARKS)
                .published(ASHDOWN);

        // When, Then
        map(published)
                .body("units[0].criteria[0].howToChallenge", startsWith("Reply to the decision"))
                .body("units[0].criteria[1].howToChallenge", startsWith("Appeal: your college looks at its mark"))
                .body("units[0].criteria[2].howToChallenge", startsWith("Appeal: your college brings it"))
                .body("units[0].criteria.whoDecides", not(hasItem(containsString("choose the evidence"))));
    }

    @Test
    void a_criterion_is_a_statement_a_scale_and_who_decides_it() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);

        // When, Then
        draft(framework, """
                {"units": [{"title": "Cooking", "criteria": [
                  {"statement": "Plans a week of meals", "decisionRule": "NEGOTIATED", "scale": %s}]}]}""".formatted(GRADES))
                .statusCode(201)
                .body("units[0].criteria[0].ownership", equalTo("CO_OWNED"))
                .body("units[0].criteria[0].type", equalTo("SUMMATIVE"))
                .body("units[0].criteria[0].evidence", nullValue());
        publish(framework).statusCode(200);
    }

    @Test
    void a_framework_of_the_colleges_own_needs_no_level_and_a_regulated_one_does() {
        as(ANN, "{\"title\": \"Cooking club\", \"kind\": \"LOCAL\"}")
                .post(FRAMEWORKS)
                .then()
                .statusCode(201)
                .body("level", nullValue());
        as(ANN, "{\"title\": \"Cookery\", \"kind\": \"REGULATED\", \"awardingOrganisation\": \"awarding-demo\"}")
                .post(FRAMEWORKS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/level"));
    }

    @Test
    void other_colleges_see_neither_frameworks_nor_drafts_and_a_draft_has_no_map() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        draft(framework, aLocalFramework().with("NEGOTIATED").body()).statusCode(201);
        Tokens other = assessor(BRACKENFELL);

        // When, Then
        as(other).get(FRAMEWORKS + "/{id}", framework).then().statusCode(404);
        as(other).get(FRAMEWORKS + "/{id}/versions/1", framework).then().statusCode(404);
        as(other, aLocalFramework().with("LEARNER").body())
                .header("If-Match", "*")
                .put(FRAMEWORKS + "/{id}/versions/1", framework)
                .then()
                .statusCode(404);
        as(other).get(FRAMEWORKS).then().body("items.id", not(hasItem(framework.toString())));
        given().get(FRAMEWORKS + "/{id}/versions/1/ownership-map", framework)
                .then()
                .statusCode(404);
        given().get(FRAMEWORKS + "/{id}/versions/7/ownership-map", framework)
                .then()
                .statusCode(404);
        as(Who.learner(UUID.randomUUID())).get(FRAMEWORKS).then().statusCode(403);
    }

    @Test
    void frameworks_are_listed_page_by_page() {
        // Given
        List<String> mine = Stream.of(1, 2, 3)
                .map(each -> aLocalFramework().definedAt(ASHDOWN).toString())
                .toList();

        // When
        var page = as(ANN).queryParam("limit", 2)
                .get(FRAMEWORKS)
                .then()
                .statusCode(200)
                .body("items.id", contains(mine.get(2), mine.get(1)))
                .extract();

        // Then
        as(ANN).queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(FRAMEWORKS)
                .then()
                .body("items.id", contains(mine.get(0)));
        as(assessor(BRACKENFELL))
                .queryParam("cursor", page.<String>path("next"))
                .get(FRAMEWORKS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_framework_that_makes_no_sense_is_refused_with_everything_named() {
        as(ANN, "{\"title\": \" \", \"learnAimRef\": \"abc\", \"ssa\": \"99\"}")
                .post(FRAMEWORKS)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/kind", "/learnAimRef", "/ssa"));
        as(ANN, "{\"title\": \"A\", \"kind\": \"REGULATED\", \"level\": \"LEVEL_1\"}")
                .post(FRAMEWORKS)
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/awardingOrganisation", FrameworkRule.NO_AWARDING_ORGANISATION)));
        as(ANN, "{\"title\": \"A\", \"kind\": \"OTHER\", \"level\": \"LEVEL_1\"}")
                .post(FRAMEWORKS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_draft_that_cannot_be_kept_is_refused_with_everything_named() {
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        draft(
                        framework,
                        "{\"samplingPercent\": 0, \"units\": [{\"title\": \"\", \"criteria\": [{\"statement\": \"A\","
                                + " \"type\": \"FORMATIVE\", \"weight\": 1.234, \"scale\": {\"values\": [\"Yes\"]},"
                                + " \"evidence\": {\"minimum\": 99, \"forms\": []}}, null]}, {\"title\": \"B\"}]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/samplingPercent",
                                "/units/0/title",
                                "/units/0/criteria/0/decisionRule",
                                "/units/0/criteria/0/weight",
                                "/units/0/criteria/0/scale/values",
                                "/units/0/criteria/0/evidence/minimum",
                                "/units/0/criteria/0/evidence/forms",
                                "/units/0/criteria/1",
                                "/units/1/criteria"));
        draft(framework, "{}").statusCode(422).body("errors.pointer", contains("/units"));
        draft(UUID.randomUUID(), "{}").statusCode(404);
    }

    @Test
    void a_minimum_of_evidence_needs_a_form_in_which_a_piece_can_be_handed_in() {
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        String asking =
                version(criterion("LEARNER_OWNED", "LEARNER", 0, GRADES)).replace("\"minimum\": 0", "\"minimum\": 1");
        draft(framework, asking.replace("\"FILE\"", "\"OBSERVATION\", \"EXAM\""))
                .statusCode(422)
                .body(
                        "errors",
                        contains(Broken.at(
                                "/units/0/criteria/0/evidence/minimum", FrameworkRule.EVIDENCE_CANNOT_BE_GIVEN)));
        draft(framework, asking.replace("\"minimum\": 1, ", ""))
                .statusCode(201)
                .body("units[0].criteria[0].evidence.minimum", equalTo(0));
        draft(aLocalFramework().definedAt(ASHDOWN), asking)
                .statusCode(201)
                .body("units[0].criteria[0].evidence.minimum", equalTo(1));
    }

    @Test
    void halves_of_a_per_cent_add_up_exactly() {
        // Given
        UUID framework = aLocalFramework().definedAt(ASHDOWN);
        draft(
                        framework,
                        version(criterion("CO_OWNED", "ASSESSOR_TO_STANDARD", 12.5, GRADES) + ", "
                                + criterion("CO_OWNED", "ASSESSOR_TO_STANDARD", 87.5, GRADES)))
                .statusCode(201);

        // When, Then
        publish(framework).statusCode(200).body("publishedAt", not(nullValue()));
    }

    private static ValidatableResponse draft(UUID framework, String body) {
        return as(ANN, body).post(FRAMEWORKS + "/{id}/versions", framework).then();
    }

    private static ValidatableResponse publish(UUID framework) {
        return as(ANN).header("If-Match", "*")
                .post(FRAMEWORKS + "/{id}/versions/1/publish", framework)
                .then();
    }

    private static ValidatableResponse map(FrameworkFixture.Published published) {
        return given().get(
                        FRAMEWORKS + "/{id}/versions/{version}/ownership-map",
                        published.framework(),
                        published.version())
                .then();
    }
}
