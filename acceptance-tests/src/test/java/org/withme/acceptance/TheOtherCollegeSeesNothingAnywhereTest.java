package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** The story's fifth part: what is not yours does not exist, in every service. */
class TheOtherCollegeSeesNothingAnywhereTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String[] EVERY_ROLE = {
        "tutor",
        "mentor",
        "assessor",
        "iqa",
        "exams-officer",
        "adviser",
        "advocate",
        "case-supervisor",
        "quality-manager"
    };
    private static final String WORDS = "Something that I told nobody else.";

    private final College ashdown = College.opens();
    private final College fernleigh = College.opens();
    private final IlrLearner zoe = aLearner("A0001");
    private final Person learner = ashdown.welcomes(zoe);
    private final EveryDoor doors = EveryDoor.opened(ashdown, learner, WORDS);

    @Test
    void to_the_other_college_and_to_other_learners_each_thing_looks_like_one_that_does_not_exist() {
        // Given
        List<Caller> strangers =
                List.of(fernleigh.employs(EVERY_ROLE), fernleigh.welcomes(aLearner("F0001")), Application.CAREERS);

        // Then
        for (Caller stranger : strangers) {
            for (String thing : doors.things()) {
                Answer forbidden = stranger.get(thing);
                Answer absent = stranger.get(withAnotherId(thing));
                assertThat(absent.status()).as(thing).isIn(404, 403);
                forbidden.problem(absent.status());
                assertThat(forbidden.bodyButRequestId()).as(thing).isEqualTo(absent.bodyButRequestId());
            }
        }
    }

    @Test
    void no_list_search_or_feed_tells_of_it() {
        // Given
        List<Caller> strangers =
                List.of(fernleigh.employs(EVERY_ROLE), fernleigh.welcomes(aLearner("F0001")), Application.CAREERS);

        // Then
        for (Caller stranger : strangers) {
            for (String list : doors.lists()) {
                Answer answer = stranger.get(list);
                assertThat(answer.status()).as(answer.text()).isIn(200, 403, 404);
                assertThat(answer.text().replace(list, ""))
                        .as(list)
                        .doesNotContain(WORDS, ashdown.ukprn(), "\"" + learner.subject() + "\"");
            }
        }
        assertThat(Application.CAREERS
                        .get("/v1/iag/feed/snapshot?limit=200")
                        .is(200)
                        .text())
                .doesNotContain(WORDS, learner.subject());
    }

    @Test
    void who_has_the_right_to_it_reads_it_so_the_doors_are_real() {
        for (String thing : doors.things()) {
            learner.get(thing).is(200);
        }
    }

    @Test
    void an_ended_relationship_ends_it_in_the_services_that_relied_on_it() {
        // Given
        Person adviser = ashdown.employs("adviser");
        String team = "/v1/learners/" + learner.subject() + "/team/" + ashdown.names(adviser, "adviser", learner);
        String ambitions = "/v1/iag/ambitions?learnerId=" + learner.subject();
        ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(zoe.on(
                                anAim("60000001").withdrawn(LocalDate.now().minusDays(5), "3"))))
                .completes();
        Journeys.of(learner).awaits("iag.follow-up-due.v1");
        adviser.get(ambitions).is(200);

        // When
        ashdown.mis().post(team + "/end", "{}").is(200);

        // Then
        await().atMost(SOON).untilAsserted(() -> adviser.get(ambitions).problem(404));
    }

    private static String withAnotherId(String path) {
        return path.replaceFirst(
                "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID.randomUUID().toString());
    }
}
