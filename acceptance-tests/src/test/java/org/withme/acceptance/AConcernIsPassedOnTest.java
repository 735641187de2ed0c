package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrAim;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Logs;
import org.withme.acceptance.world.Pages;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;

/** WithMe is no safeguarding system, and never in the way of one (W1, W2). */
class AConcernIsPassedOnTest {

    private static final String PHONED = "{\"way\":\"PHONE\"}";

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @Test
    void W1_the_words_before_writing_are_there_for_everyone() {
        // When
        JsonNode words = ashdown.employs("tutor")
                .get("/v1/colleges/" + ashdown.ukprn() + "/safeguarding")
                .is(200)
                .json();

        // Then
        assertThat(words.path("whoReads").asText()).isNotBlank();
        assertThat(words.path("nobodyWatching").asText()).isNotBlank();
        assertThat(words.path("mustBePassedOn").asText()).isNotBlank();
        assertThat(words.path("emergency").asText()).contains("999");
    }

    @Test
    void W2_whoever_sees_a_learner_passes_a_concern_on_and_nobody_reads_of_it() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person administrator = ashdown.employs("mis-administrator");

        // When
        JsonNode receipt = concern(administrator, learner).is(201).json();

        // Then
        String id = receipt.path("id").asText();
        assertThat(receipt.at("/tell/emergency").asText()).isNotBlank();
        assertThat(kept(id)).isEqualTo(1);
        assertThat(Topics.settled(event -> (event.payload() + event.headers()).contains(id)))
                .isEmpty();
        assertThat(new Journeys(learner, learner.subject()).entries().toString())
                .doesNotContain(id)
                .doesNotContainIgnoringCase("concern");
        assertThat(accessLog(learner)).doesNotContain(id).doesNotContainIgnoringCase("concern");
        for (Logs log : Logs.all()) {
            assertThat(log.lines().filter(line -> line.contains(id)))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    @Test
    void W2_no_consent_no_team_and_no_end_of_an_enrolment_blocks_it() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person tutor = ashdown.employs("tutor");
        ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(zoe.on(IlrAim.anAim("60000001")
                                .withdrawn(LocalDate.now().minusDays(3), "40"))))
                .completes();

        // Then
        concern(tutor, learner).is(201);
    }

    @Test
    void a_concern_itself_is_never_taken_and_another_college_learns_nothing() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person tutor = ashdown.employs("tutor");
        Person elsewhere = College.opens().employs("tutor");

        // Then
        tutor.post(path(learner), "{\"way\":\"PHONE\",\"words\":\"She said that\"}")
                .problem(400);
        tutor.post(path(learner), "{}").problem(422);
        concern(elsewhere, learner).problem(404);
        concern(learner, learner).problem(403);
    }

    @Test
    void W2_a_concern_that_is_refused_is_in_no_log_however_it_is_spelled() {
        // Given
        Person learner = ashdown.welcomes(zoe);
        Person elsewhere = College.opens().employs("tutor");

        // When
        concern(elsewhere, learner).problem(404);
        concern(learner, learner).problem(403);
        for (String spelling : new String[] {"%63oncerns", "concerns/", "./concerns"}) {
            elsewhere
                    .post("/v1/learners/" + learner.subject() + "/" + spelling, PHONED)
                    .problem(400);
        }

        // Then
        for (Logs log : Logs.all()) {
            assertThat(log.lines()
                            .filter(line -> line.contains(learner.subject()))
                            .filter(line -> line.contains("oncern")))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    private static Answer concern(Person by, Person about) {
        return by.post(path(about), PHONED);
    }

    private static String path(Person learner) {
        return "/v1/learners/" + learner.subject() + "/concerns";
    }

    private static String accessLog(Person learner) {
        List<JsonNode> entries = Pages.of(learner, "/v1/learners/" + learner.subject() + "/access-log");
        return entries.toString();
    }

    private static long kept(String id) {
        return ServiceDatabase.LEARNER.number("select count(*) from concern_receipt where id = ?::uuid", id);
    }
}
