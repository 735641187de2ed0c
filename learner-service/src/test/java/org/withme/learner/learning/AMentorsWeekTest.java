package org.withme.learner.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("What a usual week with 25 learners asks of their mentor (the bureaucracy budget)")
class AMentorsWeekTest {

    private static final int LEARNERS = 25;
    private static final int MOST_REQUESTS = 2;
    private static final int MOST_TYPED = 3;

    /** "Choosing next year", which stands in every catalogue. */
    private static final String NEXT_YEAR = "0198a2b4-6c1e-7d30-8f00-000000000702";

    private static final String COLLEGE = "/v1/colleges/90000001";

    private final String mentor = "Mentor " + UUID.randomUUID();
    private final List<UUID> learners =
            Stream.generate(this::aLearnerOfTheMentor).limit(LEARNERS).toList();
    private final Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);

    private int requests;

    /** Chosen from what is shown (an id, a date, a yes) is not typed. */
    private int typed;

    @Test
    void
            a_tutorial_for_all_five_plans_three_talks_and_five_recognitions_take_two_requests_and_three_fields_a_learner() {
        // Given
        String group = theGroup();
        List<UUID> five = learners.subList(0, 5);
        five.forEach(this::asksForAnotherDateAndWritesAGoal);

        // When
        reads("/v1/me/inbox");
        String sitting = COLLEGE + "/sittings/"
                + sends(COLLEGE + "/tutorials", """
                        {"purposeId": "%s", "startsAt": "%s", "groupId": "%s"}""".formatted(
                                        NEXT_YEAR, Instant.now().plus(Duration.ofDays(2)), group))
                        .getString("sittingId");
        itsTimeComes(sitting);
        sends(sitting + "/close", "{\"outcome\": \"CAME\"}");
        five.forEach(this::answersSignsAndSaysThatItWasLookedAt);
        learners.subList(5, 8)
                .forEach(learner -> sends(of(learner) + "/talks", "{\"words\": \"%s\"}", "Asked about the bus pass."));
        learners.subList(8, 13)
                .forEach(learner -> sends(of(learner) + "/recognitions", "{\"words\": \"%s\"}", "Helped at the fair."));

        // Then
        assertThat(requests).isEqualTo(31).isLessThanOrEqualTo(MOST_REQUESTS * LEARNERS);
        assertThat(typed).isEqualTo(8).isLessThanOrEqualTo(MOST_TYPED * LEARNERS);
    }

    @Test
    void the_week_in_which_every_plan_is_signed_takes_two_requests_and_no_field_a_learner() {
        // Given
        learners.forEach(learner -> writes(learner, "I want to pass my theory test."));

        // When
        learners.forEach(this::signs);

        // Then
        assertThat(requests).isEqualTo(MOST_REQUESTS * LEARNERS);
        assertThat(typed).isZero();
    }

    private void asksForAnotherDateAndWritesAGoal(UUID learner) {
        Tokens self = Who.learner(learner);
        String goal = as(self, """
                        {"words": "I want to pass my theory test.", "target": "%s"}""".formatted(in(30)))
                .post(of(learner) + "/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String etag = as(self).get(plan(learner)).then().extract().path("open.etag");
        as(self).header("If-Match", etag).post(plan(learner) + "/sign").then().statusCode(200);
        as(ruth).header("If-Match", etag).post(plan(learner) + "/sign").then().statusCode(200);
        as(self, "{\"date\": \"%s\"}".formatted(in(40)))
                .post(of(learner) + "/goals/" + goal + "/date")
                .then()
                .statusCode(200);
        writes(learner, "I want to play in a band.");
    }

    private static void writes(UUID learner, String words) {
        as(Who.learner(learner), "{\"words\": \"" + words + "\"}")
                .post(of(learner) + "/goals")
                .then()
                .statusCode(201);
    }

    private void answersSignsAndSaysThatItWasLookedAt(UUID learner) {
        String proposal = of(learner) + "/plan-proposals/"
                + as(ruth).get(plan(learner)).then().extract().path("goals[0].proposals[0].id");
        JsonPath answered = sends(proposal + "/answer", "{\"answer\": \"YES\"}");
        signs(learner);
        sends(of(learner) + "/goals/" + answered.getString("goalId") + "/looked-at", "{}");
    }

    private void signs(UUID learner) {
        String etag = reads(plan(learner)).getString("open.etag");
        requests++;
        as(ruth).header("If-Match", etag).post(plan(learner) + "/sign").then().statusCode(200);
    }

    private JsonPath reads(String path) {
        requests++;
        return as(ruth).get(path).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath sends(String path, String body, String... words) {
        requests++;
        typed += words.length;
        JsonPath answer = as(ruth, body.formatted((Object[]) words)).post(path).jsonPath();
        assertThat(answer.<Object>get("errors")).as(path).isNull();
        return answer;
    }

    private UUID aLearnerOfTheMentor() {
        return aLearner().at(ASHDOWN).withMentor(mentor).exists();
    }

    private String theGroup() {
        UUID group = UUID.randomUUID();
        TheDatabase.write(
                "insert into learner_group (id, ukprn, kind, name, changed_at) values (?, '90000001', 'TUTOR_GROUP', '12B', now())",
                group);
        learners.forEach(learner -> TheDatabase.write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                group,
                learner));
        return group.toString();
    }

    private static void itsTimeComes(String sitting) {
        TheDatabase.write(
                "update tutorial set starts_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes'"
                        + " where sitting_id = ?",
                UUID.fromString(sitting.substring(sitting.lastIndexOf('/') + 1)));
    }

    private static LocalDate in(int days) {
        return LocalDate.now().plusDays(days);
    }

    private static String of(UUID learner) {
        return "/v1/learners/" + learner;
    }

    private static String plan(UUID learner) {
        return of(learner) + "/plans/90000001";
    }
}
