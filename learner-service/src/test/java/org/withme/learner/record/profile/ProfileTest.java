package org.withme.learner.record.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class ProfileTest {

    @Test
    void L2_the_learner_sees_what_each_college_says_with_source_and_date() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).preferring("Sam").exists();

        // When, Then
        as(Who.learner(sam))
                .get("/v1/learners/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(sam.toString()))
                .body("preferredName", equalTo("Sam"))
                .body("facts", hasSize(2))
                .body("facts[0].college.name", equalTo("Ashdown College"))
                .body("facts[0].source.standard", equalTo("ILR"))
                .body("facts[0].source.preparedOn", equalTo("2026-07-06"))
                .body("facts[0].uln", nullValue())
                .body("withheld", nullValue());
    }

    @Test
    void a_college_sees_its_own_half_and_not_that_there_is_another() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

        // When, Then
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}", sam)
                .then()
                .statusCode(200)
                .body("facts.college.ukprn", contains("90000001"));
    }

    @Test
    void the_mis_reads_facts_and_is_told_that_preferences_are_withheld() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).preferring("Sam").exists();

        // When, Then
        as(Who.mis(ASHDOWN))
                .get("/v1/learners/{learnerId}", sam)
                .then()
                .statusCode(200)
                .body("preferredName", nullValue())
                .body("withheld", contains("preferredName", "pronouns"));
    }

    @Test
    void L5_a_former_college_reads_what_it_wrote_for_the_grace_period_and_no_more() {
        // Given
        UUID recent = aLearner()
                .leftOn(LocalDate.now().minusDays(30), ASHDOWN)
                .preferring("Sam")
                .exists();
        UUID longAgo =
                aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN).exists();

        // When, Then
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}", recent)
                .then()
                .statusCode(200)
                .body("withheld", contains("preferredName", "pronouns"));
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}", longAgo)
                .then()
                .statusCode(404);
    }

    @Test
    void I10_an_adviser_who_follows_up_a_leaver_knows_what_to_call_them_and_nothing_more_of_their_words() {
        // Given
        UUID recent = aLearner()
                .leftOn(LocalDate.now().minusDays(30), ASHDOWN)
                .preferring("Sam")
                .exists();
        UUID longAgo =
                aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN).exists();
        Tokens adviser = Who.staff("Bo Finch", "adviser", ASHDOWN);

        // When, Then
        as(adviser)
                .get("/v1/learners/{learnerId}", recent)
                .then()
                .statusCode(200)
                .body("preferredName", equalTo("Sam"));
        as(adviser).get("/v1/learners/{learnerId}/preferences", recent).then().statusCode(404);
        as(adviser).get("/v1/learners/{learnerId}", longAgo).then().statusCode(404);
    }

    @Test
    void L5_a_learner_without_an_enrolment_keeps_their_record() {
        UUID sam = aLearner().leftOn(LocalDate.of(2020, 7, 31), ASHDOWN).exists();
        as(Who.learner(sam)).get("/v1/learners/me").then().statusCode(200).body("facts", hasSize(1));
        as(Who.learner(sam))
                .get("/v1/learners/{learnerId}/enrolments", sam)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void a_mentor_reads_only_the_learners_for_whom_they_are_named() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).withMentor("Jo Marsh").exists();
        UUID other = aLearner().at(ASHDOWN).exists();
        UUID expired = aLearner()
                .at(ASHDOWN)
                .withMentor("Jo Marsh", LocalDate.now().minusDays(1), "profile")
                .exists();
        UUID journeyOnly =
                aLearner().at(ASHDOWN).withMentor("Jo Marsh", null, "journey").exists();

        // When, Then
        as(Who.staff("Jo Marsh", "mentor", ASHDOWN))
                .get("/v1/learners/{learnerId}", sam)
                .then()
                .statusCode(200);
        for (UUID hidden : new UUID[] {other, expired, journeyOnly}) {
            as(Who.staff("Jo Marsh", "mentor", ASHDOWN))
                    .get("/v1/learners/{learnerId}", hidden)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void unknown_foreign_and_malformed_ids_are_the_same_404() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When, Then
        for (String id : new String[] {sam.toString(), UUID.randomUUID().toString(), "42"}) {
            as(Who.staff("Other tutor", "tutor", BRACKENFELL))
                    .get("/v1/learners/{learnerId}", id)
                    .then()
                    .statusCode(404)
                    .contentType(containsString("application/problem+json"))
                    .body("type", endsWith("/problems/not-found"))
                    .body("title", equalTo("There is nothing here for you"))
                    .body("detail", nullValue());
        }
    }

    @Test
    void a_token_that_outlives_its_learner_finds_nothing() {
        UUID gone = UUID.randomUUID();
        as(Who.learner(gone)).get("/v1/learners/me").then().statusCode(404);
        as(Who.learner(gone))
                .get("/v1/learners/{learnerId}/preferences", gone)
                .then()
                .statusCode(404);
    }
}
