package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Consent;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** The story's first part: an ambition, guidance that starts from it, and what the learner shares of it. */
class AmbitionComesFirstTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORDS = "I want to repair wind turbines, out at sea. 🌊";

    private final College ashdown = College.opens();
    private final Person adviser = ashdown.employs("adviser");
    private final Person learner = ashdown.welcomes(aLearner("A0001"));

    @Test
    void guidance_starts_from_the_ambition_that_the_learner_declared() {
        // Given
        JsonNode ambition = declared();

        // When
        JsonNode session = adviser.post("/v1/iag/sessions", session("\"ambitionId\": \"%s\",".formatted(id(ambition))))
                .is(201)
                .json();

        // Then
        assertThat(ambition.path("words").asText()).isEqualTo(WORDS);
        assertThat(learner.get("/v1/iag/sessions/" + id(session))
                        .is(200)
                        .at("/ambitionId")
                        .asText())
                .isEqualTo(id(ambition));
        Journeys.of(learner).awaits("iag.ambition-declared.v1");
        Journeys.of(learner).awaits("iag.session-recorded.v1");
    }

    @Test
    void a_session_needs_whom_and_when_and_starts_from_the_ambition_by_itself() {
        // Given
        JsonNode ambition = declared();

        // When
        JsonNode session = adviser.post("/v1/iag/sessions", session("")).is(201).json();

        // Then
        assertThat(session.path("ambitionId").asText()).isEqualTo(id(ambition));
        JsonNode told = Journeys.of(learner).awaits("iag.session-recorded.v1").get(0);
        assertThat(told.path("what").asText()).isEqualTo("You talked with an adviser.");
    }

    @Test
    void guidance_without_an_ambition_is_refused_and_a_plain_enquiry_is_not_as_I3_says() {
        assertThat(adviser.post("/v1/iag/sessions", session("")).problemSlug(422))
                .isEqualTo("no-ambition");
        adviser.post("/v1/iag/sessions", """
                {"learnerId": "%s", "kind": "ENQUIRY", "heldAt": "%s"}""".formatted(
                                learner.subject(), Instant.now().minusSeconds(3600)))
                .is(201);
    }

    @Test
    void guidance_cannot_start_from_somebody_elses_ambition() {
        // Given
        Person other = ashdown.welcomes(aLearner("A0002"));
        String theirs = id(other.post("/v1/iag/ambitions", "{\"words\": \"To teach.\"}")
                .is(201)
                .json());

        // Then
        adviser.post("/v1/iag/sessions", session("\"ambitionId\": \"%s\",".formatted(theirs)))
                .problem(422);
    }

    @Test
    void a_vague_opportunity_is_refused_with_one_problem_per_gap_as_I6_says() {
        // When
        JsonNode problem = Application.CAREERS
                .asks(
                        "PUT",
                        "/v1/iag/opportunities/by-ref/%s/VAGUE-%s"
                                .formatted(Application.CAREERS.client(), UUID.randomUUID()))
                .json("{\"kind\": \"APPRENTICESHIP\", \"title\": \"Something with turbines\"}")
                .send()
                .problem(422);

        // Then
        assertThat(problem.path("type").asText()).endsWith("/too-vague");
        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/source", "/place", "/occupation", "/suits", "/nextAction", "/expiresOn");
    }

    @Test
    void an_opportunity_that_says_enough_is_found_by_everybody() {
        // Given
        String reference = "TURB-" + UUID.randomUUID();

        // When
        String id = Application.CAREERS
                .asks("PUT", "/v1/iag/opportunities/by-ref/%s/%s".formatted(Application.CAREERS.client(), reference))
                .json("""
                        {"kind": "APPRENTICESHIP", "title": "Wind turbine technician apprenticeship",
                         "source": {"organisation": "Humber Careers Hub"}, "place": "Grimsby", "occupation": "5249",
                         "suits": "You like working with your hands outdoors.",
                         "nextAction": {"what": "Apply on the employer's page.", "contact": "The hub, 01632 960111", "open": true}, "expiresOn": "%s"}""".formatted(LocalDate.now().plusMonths(3)))
                .send()
                .is(201)
                .at("/id")
                .asText();

        // Then
        assertThat(learner.get("/v1/iag/opportunities/" + id)
                        .is(200)
                        .at("/reference")
                        .asText())
                .isEqualTo(reference);
    }

    @Test
    void what_a_learner_shares_is_in_the_feed_and_a_withdrawal_leaves_a_tombstone_without_data_as_I11_says() {
        // Given
        String before = position();
        JsonNode ambition = declared();
        Consent consent = Consent.toTheCareersFeed(learner);

        // When
        JsonNode shared =
                await()
                        .atMost(SOON)
                        .until(() -> since(before), entries -> entries.toString()
                                .contains(WORDS))
                        .stream()
                        .filter(entry -> entry.toString().contains(WORDS))
                        .findFirst()
                        .orElseThrow();
        consent.isWithdrawn().is(200);

        // Then
        JsonNode tombstone = await().atMost(SOON)
                .until(
                        () -> since(before).stream()
                                .filter(entry -> entry.path("entryId").equals(shared.path("entryId")))
                                .toList(),
                        entries -> entries.size() == 1
                                && entries.get(0).path("change").asText().equals("GONE"))
                .get(0);
        assertThat(tombstone.has("ambition")).isFalse();
        assertThat(tombstone.has("learner")).isFalse();
        assertThat(since(before).toString()).doesNotContain(WORDS, learner.subject(), id(ambition));
    }

    private JsonNode declared() {
        return learner.post("/v1/iag/ambitions", """
                {"words": "%s", "occupation": "52", "confidence": 3, "first": true}""".formatted(WORDS)).is(201).json();
    }

    private String session(String linkedTo) {
        return """
                {"learnerId": "%s", %s "heldAt": "%s",
                 "actions": [{"summary": "Visit the open day.", "owner": "LEARNER"}]}""".formatted(learner.subject(), linkedTo, Instant.now().minusSeconds(3600));
    }

    /** Where the careers client's feed stands now. */
    private static String position() {
        String after = "";
        JsonNode page;
        do {
            page = Application.CAREERS
                    .get("/v1/iag/feed?limit=200" + (after.isEmpty() ? "" : "&after=" + after))
                    .is(200)
                    .json();
            after = page.path("after").asText();
        } while (page.path("more").asBoolean());
        return after;
    }

    private static List<JsonNode> since(String after) {
        List<JsonNode> entries = new ArrayList<>();
        JsonNode page = Application.CAREERS
                .get("/v1/iag/feed?limit=200&after=" + after)
                .is(200)
                .json();
        StreamSupport.stream(page.path("items").spliterator(), false).forEach(entries::add);
        return entries;
    }

    private static String id(JsonNode view) {
        return view.path("id").asText();
    }
}
