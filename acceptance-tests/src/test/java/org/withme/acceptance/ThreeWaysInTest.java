package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.Mis;
import org.withme.acceptance.world.Person;

/** Hello without a token, as an application, as a person; and the demo's people, who can sign in at once. */
class ThreeWaysInTest {

    @Test
    void anybody_may_say_hello() {
        // When
        Answer hello = Caller.anybody("GET", "/v1/hello").send();

        // Then
        assertThat(hello.is(200).at("/youAre").asText()).isEqualTo("ANYONE");
    }

    @Test
    void an_application_says_hello_by_client_credentials() {
        // When
        Answer hello = Mis.of("90000001").get("/v1/hello/application");

        // Then
        assertThat(hello.is(200).at("/youAre").asText()).isEqualTo("APPLICATION");
        assertThat(hello.at("/ukprn").asText()).isEqualTo("90000001");
    }

    @Test
    void a_person_says_hello_by_signing_in() {
        // When
        Answer hello = Person.ofTheDemo("learner").get("/v1/hello/user");

        // Then
        assertThat(hello.is(200).at("/youAre").asText()).isEqualTo("PERSON");
        assertThat(hello.at("/learnerId").asText()).isNotBlank();
    }

    @Test
    void each_way_in_is_its_own() {
        // Then
        Mis.of("90000001").get("/v1/hello/user").problem(403);
        Person.ofTheDemo("mentor").get("/v1/hello/application").problem(403);
        Caller.anybody("GET", "/v1/hello/user").send().problem(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learner",
                "learner2",
                "mentor",
                "assessor",
                "iqa",
                "exams",
                "als",
                "adviser",
                "advocate",
                "supervisor",
                "dsl",
                "quality",
                "mis-admin",
                "supporter",
                "other-mentor",
                "other-learner"
            })
    void each_of_the_demos_people_signs_in_and_is_greeted(String username) {
        // When
        Answer hello = Person.ofTheDemo(username).get("/v1/hello/user");

        // Then
        hello.is(200);
    }

    @Test
    void the_demos_learner_sees_themselves_and_their_journey() {
        // Given
        Person learner = Person.ofTheDemo("learner");

        // When
        String id = learner.get("/v1/learners/me").is(200).at("/id").asText();

        // Then
        assertThat(learner.get("/v1/learners/" + id + "/journey").is(200).at("/items"))
                .isNotEmpty();
        assertThat(learner.get("/v1/learners/" + id + "/enrolments").is(200).json())
                .isNotEmpty();
    }

    @Test
    void the_mentor_of_the_demo_finds_learners_of_their_college() {
        // When
        Answer page = Person.ofTheDemo("mentor").get("/v1/learners?ukprn=90000001&limit=3");

        // Then
        assertThat(page.is(200).at("/items")).hasSize(3);
        assertThat(page.at("/next").asText()).isNotBlank();
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/docs", "/problems", "/problems/not-found"})
    void what_a_newcomer_needs_to_read_needs_no_token(String path) {
        // When
        Answer page = Caller.anybody("GET", path).header("Accept", "*/*").send();

        // Then
        assertThat(page.status()).as(page.text()).isIn(200, 301, 302, 307, 308);
    }
}
