package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Both sign exactly what they read, and then nobody changes it (L14)")
class SignedPlanTest {

    private final PlanFixture fixture = new PlanFixture();
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @Test
    void L14_both_tap_once_and_the_version_is_agreed() {
        // Given
        fixture.wrote("A job.");
        String etag = as(ruth).get(fixture.plan() + "/to-sign")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("goals.words", contains("A job."))
                .extract()
                .header("ETag");
        assertThat(fixture.etag(sam)).isEqualTo(etag);

        // When
        fixture.sign(ruth, etag).then().statusCode(200).body("open.waitsFor", contains("LEARNER"));
        assertThat(kinds(sam)).contains("plan-to-sign");
        assertThat(kinds(ruth)).doesNotContain("plan-to-agree");
        String version = fixture.sign(sam, etag)
                .then()
                .statusCode(200)
                .body("open", nullValue())
                .body("goals.state", contains("AGREED"))
                .body("goals.agreedIn", contains(1))
                .extract()
                .path("versions[0].id");

        // Then
        as(ruth).get(fixture.plan() + "/versions/" + version)
                .then()
                .statusCode(200)
                .body("text.goals.words", contains("A job."))
                .body("signatures.signer", containsInAnyOrder("MENTOR", "LEARNER"));
        assertThat(kinds(sam)).doesNotContain("plan-to-sign");
        assertThat(fixture.published("job"))
                .containsExactly(
                        "learner.goal-written.v1",
                        "learner.plan-signed.v1",
                        "learner.plan-signed.v1",
                        "learner.plan-agreed.v1");
        as(sam).get(fixture.plan() + "/to-sign").then().statusCode(409);
    }

    @Test
    void a_signature_on_what_changed_is_refused_and_signs_nothing() {
        // Given
        fixture.wrote("A job.");
        String etag = fixture.etag(ruth);
        fixture.wrote("A second thought.");

        // When
        ValidatableResponse refused = fixture.sign(ruth, etag).then().statusCode(412);

        // Then
        assertThat(refused.extract().header("ETag")).isEqualTo(fixture.etag(ruth));
        fixture.read(sam).body("open.signatures", empty());
        as(ruth).post(fixture.plan() + "/sign").then().statusCode(428);
    }

    @Test
    void signing_twice_is_harmless_and_says_the_same() {
        // Given
        fixture.wrote("A job.");
        String etag = fixture.etag(sam);

        // When
        fixture.sign(sam, etag).then().statusCode(200);
        fixture.sign(sam, etag).then().statusCode(200).body("open.signatures.signer", contains("LEARNER"));
        fixture.sign(ruth, etag).then().statusCode(200);
        fixture.sign(ruth, etag).then().statusCode(200).body("versions.number", contains(1));
        fixture.sign(sam, etag).then().statusCode(200).body("versions.number", contains(1));

        // Then
        assertThat(fixture.published()).containsOnlyOnce("learner.plan-agreed.v1");
        fixture.sign(sam, "\"another\"").then().statusCode(412);
    }

    @Test
    void both_at_once_agree_one_version() throws Exception {
        // Given
        fixture.wrote("A job.");
        String etag = fixture.etag(sam);

        // When
        List<Callable<Integer>> signers =
                List.of(() -> fixture.sign(sam, etag).statusCode(), () -> fixture.sign(ruth, etag)
                        .statusCode());
        List<Integer> statuses = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<Integer> status : both.invokeAll(signers)) {
            statuses.add(status.get());
        }
        both.shutdown();

        // Then
        assertThat(statuses).containsExactly(200, 200);
        fixture.read(sam).body("versions.number", contains(1)).body("open", nullValue());
    }

    @Test
    void a_new_goal_makes_what_was_signed_void_before_it_is_agreed_and_begins_a_version_afterwards() {
        // Given
        fixture.wrote("A job.");
        fixture.sign(ruth, fixture.etag(ruth)).then().statusCode(200);

        // When
        fixture.wrote("Pass maths.");

        // Then
        fixture.read(ruth).body("open.signatures", empty());
        fixture.bothSign();
        String first = fixture.read(sam).extract().path("versions[0].id");

        // When
        fixture.wrote("Play in a band.");

        // Then
        fixture.read(sam).body("open.number", equalTo(2)).body("goals.state", contains("AGREED", "AGREED", "PROPOSED"));
        fixture.bothSign();
        fixture.read(sam).body("versions.number", contains(2, 1));
        as(sam).get(fixture.plan() + "/versions/" + first)
                .then()
                .body("text.goals.words", contains("A job.", "Pass maths."));
    }

    @Test
    void other_words_are_proposed_again_and_the_agreed_version_keeps_what_it_said() {
        // Given
        String goal = fixture.agreed("A job.");
        String version = fixture.read(sam).extract().path("versions[0].id");
        String etag = as(sam).get(goal).getHeader("ETag");

        // When
        as(sam, "{\"words\": \"The site job.\"}")
                .header("If-Match", etag)
                .put(goal)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));

        // Then
        as(sam, "{\"words\": \"Lost.\"}")
                .header("If-Match", etag)
                .put(goal)
                .then()
                .statusCode(412);
        as(sam, "{\"words\": \"Lost.\"}").put(goal).then().statusCode(428);
        as(ruth).get(fixture.plan() + "/versions/" + version).then().body("text.goals.words", contains("A job."));
        assertThat(kinds(ruth)).contains("plan-to-agree");
    }

    @Test
    void a_signature_counts_for_the_text_that_was_read_alone_however_it_came_to_read_otherwise() {
        // Given
        fixture.wrote("A job.");
        fixture.sign(ruth, fixture.etag(ruth)).then().statusCode(200);
        TheDatabase.write("update goal set why = 'Of a record that was parted.' where learner_id = ?", fixture.id());

        // When
        fixture.sign(sam, fixture.etag(sam)).then().statusCode(200).body("open.waitsFor", contains("MENTOR"));

        // Then
        fixture.sign(ruth, fixture.etag(ruth)).then().statusCode(200).body("versions.number", contains(1));
    }

    @Test
    void nobody_changes_in_the_database_what_was_agreed() {
        // Given
        fixture.agreed("A job.");

        // Then
        assertThatThrownBy(() -> TheDatabase.write(
                        "update plan_version set text = 'Another job.' where learner_id = ?", fixture.id()))
                .hasStackTraceContaining("what was agreed does not change");
    }

    @Test
    void who_is_not_the_mentor_any_more_does_not_sign_and_no_tutor_does() {
        // Given
        fixture.wrote("A job.");
        String etag = fixture.etag(ruth);
        TheDatabase.write("update relationship set ended_at = now() where learner_id = ?", fixture.id());

        // Then
        fixture.sign(ruth, etag).then().statusCode(404);
        as(Who.staff("A tutor", "tutor", ASHDOWN))
                .header("If-Match", etag)
                .post(fixture.plan() + "/sign")
                .then()
                .statusCode(403);
        fixture.read(sam).body("open.signatures", empty());
    }

    @Test
    void of_an_apprentice_the_employer_agrees_too_as_they_said_it_to_the_mentor() {
        // Given
        fixture.wrote("Become a bricklayer.");
        String employer = fixture.plan() + "/employer-signature";
        as(ruth, "{}")
                .header("If-Match", fixture.etag(ruth))
                .post(employer)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/no-employer-signs"));
        TheDatabase.write("update enrolment set prog_type = 25 where learner_id = ?", fixture.id());
        String etag = fixture.etag(sam);

        // When
        fixture.sign(sam, etag).then().statusCode(200);
        fixture.sign(ruth, etag).then().statusCode(200).body("open.waitsFor", contains("EMPLOYER"));
        as(ruth, "{\"said\": {\"how\": \"TELEPHONE\"}}")
                .header("If-Match", etag)
                .post(employer)
                .then()
                .statusCode(200)
                .body("open", nullValue())
                .body("versions[0].signatures.find { it.signer == 'EMPLOYER' }.said.how", equalTo("TELEPHONE"));

        // Then
        as(ruth, "{\"said\": {\"on\": \"" + SOON + "\"}}")
                .header("If-Match", etag)
                .post(employer)
                .then()
                .statusCode(422);
    }
}
