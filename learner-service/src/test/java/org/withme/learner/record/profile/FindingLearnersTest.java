package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class FindingLearnersTest {

    private static final Tokens TUTOR = Who.staff("A tutor", "tutor", ASHDOWN);

    @Test
    void the_college_finds_its_learner_by_its_own_number_in_any_case() {
        // Given
        LearnerFixture sam = aLearner().at(ASHDOWN).preferring("Sam");
        UUID id = sam.exists();

        // When, Then
        find("learnRefNumber", sam.reference().toLowerCase(Locale.ROOT), TUTOR)
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("items[0].preferredName", equalTo("Sam"))
                .body("items[0].current", equalTo(true));
    }

    @Test
    void L1_a_learner_is_found_by_uln_but_never_by_a_temporary_one() {
        // Given
        UUID sam = aLearner().withUln("1000000019").at(ASHDOWN).exists();

        // When, Then
        find("uln", "1000000019", TUTOR).statusCode(200).body("items.id", contains(sam.toString()));
        find("uln", "9999999999", TUTOR)
                .statusCode(422)
                .body("errors", contains(Broken.at("/query/uln", ProfileRule.NOT_A_ULN)));
        find("uln", "1000000011", TUTOR).statusCode(422);
    }

    @Test
    void another_college_is_answered_as_if_it_had_nobody() {
        // Given
        LearnerFixture sam = aLearner().withUln("1000000027").at(ASHDOWN);
        sam.exists();
        Tokens stranger = Who.staff("Other tutor", "tutor", BRACKENFELL);

        // When, Then
        find("ukprn", "90000001", stranger)
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
        find("learnRefNumber", sam.reference(), stranger).statusCode(200).body("items", empty());
        find("uln", "1000000027", stranger).statusCode(200).body("items", empty());
    }

    @Test
    void a_mentor_lists_the_learners_for_whom_they_are_named() {
        // Given
        String mentor = "Mentor " + UUID.randomUUID();
        UUID sam = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        aLearner().at(ASHDOWN).exists();
        aLearner()
                .at(ASHDOWN)
                .withMentor(mentor, LocalDate.now().minusDays(1), "profile")
                .exists();
        aLearner()
                .leftOn(LocalDate.now().minusYears(1), ASHDOWN)
                .withMentor(mentor)
                .exists();

        // When, Then
        as(Who.staff(mentor, "mentor", ASHDOWN))
                .get("/v1/learners")
                .then()
                .statusCode(200)
                .body("items.id", contains(sam.toString()));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        // Given
        String mentor = "Mentor " + UUID.randomUUID();
        List<String> all = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            all.add(aLearner().at(ASHDOWN).withMentor(mentor).exists().toString());
        }
        Tokens caller = Who.staff(mentor, "mentor", ASHDOWN);

        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = as(caller).queryParam("limit", 2);
            if (cursor != null) {
                page.queryParam("cursor", cursor);
            }
            var answer = page.get("/v1/learners").then().statusCode(200).extract();
            seen.addAll(answer.path("items.id"));
            cursor = answer.path("next");
            assertThat(answer.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_cursor_is_good_for_nobody_else() {
        // Given
        aLearner().at(ASHDOWN).exists();
        aLearner().at(ASHDOWN).exists();
        String cursor = as(TUTOR).queryParam("limit", 1).get("/v1/learners").path("next");

        // When, Then
        find("cursor", cursor, Who.staff("Another tutor", "tutor", ASHDOWN))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/cursor"));
        find("cursor", "nonsense", TUTOR).statusCode(400);
    }

    @Test
    void every_learner_on_a_page_sees_that_they_were_read() {
        // Given
        LearnerFixture sam = aLearner().at(ASHDOWN);
        UUID id = sam.exists();

        // When
        find("learnRefNumber", sam.reference(), Who.staff("A curious tutor", "tutor", ASHDOWN))
                .statusCode(200);

        // Then
        as(Who.learner(id))
                .get("/v1/learners/{learnerId}/access-log", id)
                .then()
                .body("items.who", contains("A curious tutor"))
                .body("items[0].aspect", equalTo("profile"));
    }

    @Test
    void a_learner_who_left_long_ago_is_no_longer_listed() {
        LearnerFixture sam = aLearner().leftOn(LocalDate.now().minusDays(91), ASHDOWN);
        sam.exists();
        find("learnRefNumber", sam.reference(), TUTOR).statusCode(200).body("items", empty());
    }

    @Test
    void learners_and_other_roles_do_not_search() {
        as(Who.learner(UUID.randomUUID())).get("/v1/learners").then().statusCode(403);
        as(Who.staff("Safe", "dsl", ASHDOWN)).get("/v1/learners").then().statusCode(403);
    }

    @Test
    void staff_of_no_college_find_nobody() {
        as(Tokens.as("tutor")).get("/v1/learners").then().statusCode(200).body("items", empty());
    }

    @Test
    void what_cannot_be_searched_for_is_named() {
        as(TUTOR)
                .queryParam("ukprn", "1")
                .queryParam("learnRefNumber", "way-too-long-a-number")
                .get("/v1/learners")
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("errors.pointer", hasItems("/query/ukprn", "/query/learnRefNumber"));
        find("limit", "201", TUTOR).statusCode(422).body("errors[0].pointer", equalTo("/query/limit"));
    }

    private static ValidatableResponse find(String name, String value, Tokens caller) {
        return as(caller).queryParam(name, value).get("/v1/learners").then();
    }
}
