package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Pages;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/** The safeguarding lead has no standing read; a disclosure takes a reason and a second person, and is told (W3). */
class ADisclosureTakesTwoTest {

    private static final String ALL = "[\"PROFILE\", \"ADVOCACY\", \"GUIDANCE\", \"ASSESSMENT\"]";
    private static final String WORDS = "I want to build turbines";
    private static final String REASON = "A concern was passed on today.";

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");
    private final Person lead = ashdown.employs("dsl");
    private final Person second = ashdown.employs("case-supervisor");

    @Test
    void W3_nothing_is_open_to_the_lead_until_a_second_person_releases_it_and_then_a_copy_of_every_service() {
        // Given
        Person learner = arrived();
        String disclosure = asked(learner, "{\"records\": %s, \"reason\": \"%s\"}".formatted(ALL, REASON));
        copies(learner, disclosure).forEach(copy -> lead.get(copy).problem(404));

        // When
        decided(lead, learner, disclosure, "approve", "{}").problem(409);
        decided(second, learner, disclosure, "approve", "{}").is(200);

        // Then
        for (String copy : copies(learner, disclosure)) {
            Answer taken = await(copy)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> lead.get(copy), answer -> answer.status() == 200);
            assertThat(taken.header("Cache-Control")).contains("no-store");
            assertThat(taken.text()).contains(copy.contains("/learners/") ? "A0001" : WORDS);
            assertThat(second.get(copy).status()).isIn(403, 404);
        }
    }

    @Test
    void W3_the_learner_is_told_and_sees_what_was_read() {
        // Given
        Person learner = arrived();
        String disclosure = asked(learner, "{\"records\": [\"GUIDANCE\"], \"reason\": \"%s\"}".formatted(REASON));
        assertThat(told(learner)).isEmpty();

        // When
        decided(second, learner, disclosure, "approve", "{}").is(200);
        await("the copy")
                .atMost(Duration.ofSeconds(30))
                .until(() -> lead.get("/v1/iag/disclosures/" + disclosure).status() == 200);

        // Then
        assertThat(told(learner)).hasSize(1);
        assertThat(told(learner).get(0).path("reason").asText()).isEqualTo(REASON);
        await("the access log").atMost(Duration.ofSeconds(60)).until(() -> Pages.of(
                        learner, "/v1/learners/" + learner.subject() + "/access-log")
                .toString()
                .contains(lead.username()));
    }

    @Test
    void W3_a_delay_keeps_it_from_the_learner_and_no_event_or_journey_gives_it_away() {
        // Given
        Person learner = arrived();
        String delay = "{\"reason\": \"Telling would put them in danger.\", \"reviewOn\": \"%s\"}"
                .formatted(LocalDate.now().plusDays(7));
        String disclosure = asked(
                learner, "{\"records\": [\"GUIDANCE\"], \"reason\": \"%s\", \"delay\": %s}".formatted(REASON, delay));

        // When
        decided(second, learner, disclosure, "approve", "{}").is(200);
        await("the copy")
                .atMost(Duration.ofSeconds(30))
                .until(() -> lead.get("/v1/iag/disclosures/" + disclosure).status() == 200);

        // Then
        List<PublishedEvent> events = Topics.of(learner.subject());
        assertThat(events.stream().filter(event -> event.payload().contains("danger")))
                .isEmpty();
        assertThat(told(learner)).isEmpty();
        assertThat(new Journeys(learner, learner.subject()).entries().toString())
                .doesNotContainIgnoringCase("disclosure")
                .doesNotContain(disclosure);
        assertThat(Pages.of(learner, "/v1/learners/" + learner.subject() + "/access-log")
                        .toString())
                .doesNotContain(lead.username());
    }

    @Test
    void another_colleges_lead_finds_no_such_learner() {
        // Given
        Person learner = arrived();

        // Then
        College.opens()
                .employs("dsl")
                .post(of(learner), "{\"records\": %s, \"reason\": \"%s\"}".formatted(ALL, REASON))
                .problem(404);
    }

    private Person arrived() {
        Person learner = ashdown.welcomes(zoe);
        EveryDoor.opened(ashdown, learner, WORDS);
        return learner;
    }

    private String asked(Person learner, String body) {
        return lead.post(of(learner), body).is(201).at("/id").asText();
    }

    private static Answer decided(Person by, Person learner, String disclosure, String decision, String body) {
        String address = of(learner) + "/" + disclosure;
        return by.asks("POST", address + "/" + decision)
                .header("If-Match", by.get(address).is(200).etag())
                .json(body)
                .send();
    }

    private static List<JsonNode> told(Person learner) {
        return Pages.of(learner, of(learner));
    }

    private static List<String> copies(Person learner, String disclosure) {
        return List.of(
                of(learner) + "/" + disclosure + "/copy",
                "/v1/advocacy/disclosures/" + disclosure,
                "/v1/iag/disclosures/" + disclosure,
                "/v1/assessment/disclosures/" + disclosure);
    }

    private static String of(Person learner) {
        return "/v1/learners/" + learner.subject() + "/disclosures";
    }
}
