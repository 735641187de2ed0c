package org.withme.learner.record.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Who sees birth dates, contacts and the learner's own words")
class WithheldFactsTest {

    private static final Tokens MENTOR = Who.staff("Jo Marsh", "mentor", ASHDOWN);

    private final UUID sam = sam();

    @ParameterizedTest
    @ValueSource(strings = {"assessor", "quality-manager"})
    void not_every_assessor_and_quality_manager_sees_birth_date_and_contact(String role) {
        profile(Who.staff("Some " + role, role, ASHDOWN))
                .body("facts[0].familyName", equalTo("Okafor"))
                .body("facts[0].dateOfBirth", nullValue())
                .body("facts[0].telephone", nullValue())
                .body("facts[0].email", nullValue())
                .body("facts[0].postcode", nullValue())
                .body("withheld", hasItem("dateOfBirth"))
                .body("withheld", hasItem("telephone"))
                .body("withheld", hasItem("email"))
                .body("withheld", hasItem("postcode"));
    }

    @Test
    void an_assessor_who_is_named_needs_neither() {
        profile(Who.staff("Ade Assessor", "assessor", ASHDOWN)).body("facts[0].dateOfBirth", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutor", "adviser", "advocate", "mis-administrator"})
    void who_looks_after_a_learner_sees_them(String role) {
        profile(Who.staff("Some " + role, role, ASHDOWN))
                .body("facts[0].dateOfBirth", notNullValue())
                .body("facts[0].telephone", equalTo("01632 960123"));
    }

    @Test
    void the_mentor_the_mis_and_the_learner_see_them() {
        for (Tokens caller : new Tokens[] {MENTOR, Who.mis(ASHDOWN), Who.learner(sam)}) {
            profile(caller)
                    .body("facts[0].dateOfBirth", notNullValue())
                    .body("facts[0].telephone", equalTo("01632 960123"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality-manager", "mis-administrator"})
    void quality_manager_and_mis_administrator_do_not_read_the_learners_own_words(String role) {
        // Given
        Tokens caller = Who.staff("Some " + role, role, ASHDOWN);

        // When, Then
        as(caller).get("/v1/learners/{learnerId}/preferences", sam).then().statusCode(403);
        profile(caller)
                .body("preferredName", nullValue())
                .body("pronouns", nullValue())
                .body("withheld", hasItem("preferredName"))
                .body("withheld", hasItem("pronouns"));
        as(caller)
                .queryParam("limit", 200)
                .get("/v1/learners")
                .then()
                .statusCode(200)
                .body("items.preferredName", not(hasItem("Sam")));
    }

    @Test
    void an_assessor_reads_how_to_call_a_learner_and_where_they_learn_but_not_their_words() {
        as(Who.staff("Some assessor", "assessor", ASHDOWN))
                .get("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(200)
                .body("preferredName", equalTo("Sam"))
                .body("how", nullValue())
                .body("accessNeeds", nullValue())
                .body("withheld", contains("accessNeeds", "what", "how", "when"));
    }

    @Test
    void a_tutor_reads_the_words_but_not_the_access_needs() {
        as(Who.staff("Some tutor", "tutor", ASHDOWN))
                .get("/v1/learners/{learnerId}/preferences", sam)
                .then()
                .statusCode(200)
                .body("how", equalTo("By doing"))
                .body("withheld", contains("accessNeeds"));
    }

    private ValidatableResponse profile(Tokens caller) {
        return as(caller).get("/v1/learners/{learnerId}", sam).then().statusCode(200);
    }

    private static UUID sam() {
        UUID sam = aLearner()
                .at(ASHDOWN)
                .withMentor("Jo Marsh")
                .with("Ade Assessor", "assessor")
                .preferring("Sam")
                .exists();
        TheDatabase.write("update preferences set how = 'By doing' where learner_id = ?", sam);
        TheDatabase.write(
                "update college_record set telephone = '01632 960123', email = 'sam@example.org' where learner_id = ?",
                sam);
        return sam;
    }
}
