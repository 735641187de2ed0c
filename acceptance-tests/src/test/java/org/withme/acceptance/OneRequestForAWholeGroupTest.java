package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** Nobody names mentors one by one: the MIS says who is in which group, and every service knows what follows (L31). */
class OneRequestForAWholeGroupTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GROUPS = "/v1/mis/groups/load";

    private final College ashdown = College.opens();
    private final College brackenfell = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final IlrLearner sam = aLearner("A0001");
    private final IlrLearner kim = aLearner("A0002");

    @Test
    void the_mentor_of_a_group_is_the_mentor_of_each_of_its_learners_in_every_service_and_not_a_moment_longer() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(sam, kim)).completes();
        Person learner = ashdown.signsUp(sam);
        assertThat(withoutMentor()).contains("A0001", "A0002");
        refers(learner).problem(404);

        // When
        says(
                        "group,kind,name,staff,learner",
                        "12B,TUTOR_GROUP,12B Construction," + mentor.username() + ",",
                        "12B,,,,A0001",
                        "12B,,,,A0002")
                .is(200);

        // Then
        assertThat(withoutMentor()).doesNotContain("A0001", "A0002");
        assertThat(learner.get("/v1/learners/" + learner.subject() + "/team")
                        .is(200)
                        .at("/items/0/through/name")
                        .asText())
                .isEqualTo("12B Construction");
        assertThat(Journeys.of(learner)
                        .awaits("learner.group-joined.v1")
                        .get(0)
                        .path("what")
                        .asText())
                .contains("You are in 12B Construction");
        await("the mentor at advocate-service")
                .atMost(SOON)
                .until(() -> refers(learner).status() == 201);

        // When
        says("group,learner,ended", "12B,A0001,true").is(200);

        // Then
        mentor.get("/v1/learners/" + learner.subject()).problem(404);
        await("the end at advocate-service")
                .atMost(SOON)
                .until(() -> refers(learner).status() == 404);
        assertThat(withoutMentor()).contains("A0001").doesNotContain("A0002");
    }

    @Test
    void another_college_knows_neither_the_group_nor_its_learners() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(sam)).completes();
        says("group,kind,staff,learner", "12B,TUTOR_GROUP," + mentor.username() + ",", "12B,,,A0001")
                .is(200);
        String group = mentor.get(groupsOf(ashdown)).is(200).at("/items/0/id").asText();
        Person stranger = brackenfell.employs("mentor", "tutor");

        // When // Then
        stranger.get(groupsOf(ashdown)).problem(404);
        stranger.get(groupsOf(ashdown) + "/" + group + "/learners").problem(404);
        stranger.get(groupsOf(brackenfell) + "/" + group).problem(404);
        assertThat(brackenfell
                        .mis()
                        .asks("POST", GROUPS)
                        .body("text/csv", "group,kind,learner\n12B,TUTOR_GROUP,A0001\n".getBytes(UTF_8))
                        .send()
                        .is(200)
                        .at("/rows/0/errors/0/code")
                        .asText())
                .isEqualTo("learner-not-known");
    }

    private Answer says(String... lines) {
        return ashdown.mis()
                .asks("POST", GROUPS)
                .body("text/csv", String.join("\n", lines).getBytes(UTF_8))
                .send();
    }

    private Answer refers(Person learner) {
        return mentor.post("/v1/advocacy/referrals", "{\"learnerId\": \"%s\"}".formatted(learner.subject()));
    }

    private List<String> withoutMentor() {
        return ashdown.mis()
                .get("/v1/colleges/" + ashdown.ukprn() + "/learners-without-mentor")
                .is(200)
                .json()
                .findValuesAsText("learnRefNumber");
    }

    private static String groupsOf(College college) {
        return "/v1/colleges/" + college.ukprn() + "/groups";
    }
}
