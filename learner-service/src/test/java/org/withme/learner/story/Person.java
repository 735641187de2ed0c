package org.withme.learner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.platform.testing.Calls.as;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Somebody in a story: what they do is a request, what they see is an answer. */
final class Person {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String name;
    private final UUID learner;
    private final Tokens token;

    private Person(String name, UUID learner, Tokens token) {
        this.name = name;
        this.learner = learner;
        this.token = token;
    }

    static Person learner(UUID id) {
        return new Person("", id, Who.learner(id));
    }

    static Person staff(String name, String role, College college) {
        FakeKeycloak.knows(name, name, college.ukprn(), role);
        return new Person(name, null, Who.staff(name, role, college));
    }

    boolean canSee(Person other) {
        return as(token).get("/v1/learners/{learnerId}", other.learner).statusCode() == 200;
    }

    List<String> collegesIn(Person other) {
        return as(token).get("/v1/learners/{learnerId}", other.learner).path("facts.college.name");
    }

    Naming names(Person member) {
        return learnerNamed -> as(token, "{\"subject\": \"" + Who.subjectOf(member.name) + "\", \"role\": \"mentor\"}")
                .post("/v1/learners/{learnerId}/team", learnerNamed.learner)
                .then()
                .statusCode(201);
    }

    void endsThePlaceOf(Person member, Person other) {
        String place = as(token)
                .get("/v1/learners/{learnerId}/team", other.learner)
                .path("items.find { it.subject == '" + Who.subjectOf(member.name) + "' }.id");
        as(token)
                .post("/v1/learners/{learnerId}/team/{place}/end", other.learner, place)
                .then()
                .statusCode(200);
    }

    void prefersToBeCalled(String preferredName) {
        as(token, "{\"preferredName\": \"" + preferredName + "\"}")
                .header(
                        "If-Match",
                        as(token)
                                .get("/v1/learners/{learnerId}/preferences", learner)
                                .header("ETag"))
                .patch("/v1/learners/{learnerId}/preferences", learner)
                .then()
                .statusCode(200);
    }

    String name() {
        return as(token).get("/v1/learners/me").path("preferredName");
    }

    List<String> team() {
        return as(token).get("/v1/learners/{learnerId}/team", learner).path("items.name");
    }

    List<String> whoLooked() {
        return as(token).get("/v1/learners/{learnerId}/access-log", learner).path("items.who");
    }

    /** Waits until the journey says so. */
    void readsInTheJourney(String sentence) {
        await().atMost(SOON).untilAsserted(() -> assertThat(as(token)
                        .get("/v1/learners/{learnerId}/journey", learner)
                        .<List<String>>path("items.what"))
                .contains(sentence));
    }

    /** The second half of a sentence. */
    interface Naming {
        void asMentorOf(Person learner);
    }
}
