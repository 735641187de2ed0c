package org.withme.learner.rights.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.PROFILE;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("The copy of a profile that a disclosure opens (W3)")
class ProfileCopyTest {

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);
    private final UUID sam = aLearner().at(ASHDOWN).withMentor(mentor).exists();

    @Test
    void W3_the_wishes_to_staff_of_the_college_are_in_the_copy_of_the_profile() {
        // Given
        String wish = wished("Could we meet in the morning?");
        as(ruth, "{\"answer\": \"NOT_POSSIBLE\", \"words\": \"No room.\"}")
                .post("/v1/learners/{learnerId}/wishes/{wishId}/answer", sam, wish)
                .then()
                .statusCode(200);
        String elsewhere = wished("Could it be online?");
        TheDatabase.write("update wish set ukprn = ? where id = ?::uuid", BRACKENFELL.ukprn(), elsewhere);

        // When, Then
        ADisclosure.released(sam, PROFILE)
                .copiedBy(LEAD)
                .then()
                .statusCode(200)
                .body("wishes.words", contains("Could we meet in the morning?"))
                .body("wishes[0].answers[0].words", equalTo("No room."))
                .body("cut", empty());
    }

    @Test
    void W3_what_the_learner_struck_out_is_in_no_copy() {
        // Given
        String said = as(ruth, "{\"words\": \"Could we meet in the morning?\"}")
                .post("/v1/learners/{learnerId}/wishes", sam)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Who.learner(sam))
                .post("/v1/learners/{learnerId}/wishes/{wishId}/strike-out", sam, said)
                .then()
                .statusCode(200);

        // When, Then
        ADisclosure.released(sam, PROFILE).copiedBy(LEAD).then().statusCode(200).body("wishes", empty());
    }

    private String wished(String words) {
        return as(Who.learner(sam), "{\"words\": \"" + words + "\"}")
                .post("/v1/me/wishes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
