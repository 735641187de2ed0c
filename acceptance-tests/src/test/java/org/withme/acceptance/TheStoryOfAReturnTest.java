package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/** The main job: a college's return goes in, learners see themselves, and the next return changes only what changed. */
class TheStoryOfAReturnTest {

    private static final LocalDate TODAY = LocalDate.now();

    @Test
    void a_return_becomes_learners_who_sign_in_and_see_themselves() {
        // Given
        College ashdown = College.opens();
        IlrLearner zoe = aLearner("A0001")
                .named("Zoë", "Młynarz")
                .on(anAim("60012345"), anAim("Z0007834").numbered(2));
        IlrLearner ben = aLearner("A0002").named("Ben", "O'Sample-Jones");

        // When
        ImportRun run = ashdown.mis().sends(ashdown.aReturn().listing(zoe, ben)).completes();

        // Then
        assertThat(run.count("learners/read")).isEqualTo(2);
        assertThat(run.count("learners/created")).isEqualTo(2);
        assertThat(run.count("enrolments/created")).isEqualTo(3);

        // And when
        Person learner = ashdown.signsUp(zoe);

        // Then
        JsonNode me = learner.get("/v1/learners/me").is(200).json();
        assertThat(me.path("id").asText()).isEqualTo(ashdown.learnerId(zoe));
        assertThat(me.toString()).contains("Zoë", "Młynarz", zoe.uln(), ashdown.ukprn());
        assertThat(me.toString()).doesNotContain("O'Sample-Jones");
        JsonNode enrolments = learner.get(of(learner, "/enrolments")).is(200).json();
        assertThat(enrolments.findValuesAsText("learnAimRef")).containsExactlyInAnyOrder("60012345", "Z0007834");
        learner.get(of(learner, "/team")).is(200);
        learner.get(of(learner, "/access-log")).is(200);
        JsonNode enrolled = journeyOf(learner, "learner.enrolled.v1").get(0);
        assertThat(enrolled.path("what").asText()).startsWith("You enrolled").endsWith("on 2 learning aims.");
        assertThat(learner.get(enrolled.path("entries").asText()).is(200).at("/items"))
                .hasSize(2);
    }

    @Test
    void what_mis_supplied_is_shown_with_its_source_and_date_as_L2_says() {
        // Given
        College ashdown = College.opens();
        IlrLearner zoe = aLearner("A0001").named("Zoë", "Młynarz");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();

        // When
        JsonNode me = ashdown.signsUp(zoe).get("/v1/learners/me").is(200).json();

        // Then
        assertThat(me.findValuesAsText("preparedOn")).contains(TODAY.toString());
        assertThat(me.findValuesAsText("ukprn")).contains(ashdown.ukprn());
    }

    @Test
    void the_next_return_writes_and_publishes_only_what_changed_as_L7_says() {
        // Given
        College ashdown = College.opens();
        List<IlrLearner> all = learners("A", 40).toList();
        ashdown.mis().sends(ashdown.aReturn().listing(all.stream())).completes();
        IlrLearner renamed = all.get(3).named("Zoë", "Nowak");
        IlrLearner moved = all.get(7).on(anAim("60000001").plannedUntil("2027-12-17"));
        IlrLearner gone = all.get(11).on(anAim("60000001").withdrawn(TODAY.minusDays(5), "3"));

        // When
        ImportRun next = ashdown.mis()
                .sends(ashdown.aReturn().listing(all.stream().map(learner -> switch (learner.reference()) {
                    case "A000004" -> renamed;
                    case "A000008" -> moved;
                    case "A000012" -> gone;
                    default -> learner;
                })))
                .completes();

        // Then
        assertThat(next.count("learners/read")).isEqualTo(40);
        assertThat(next.count("learners/created")).isZero();
        assertThat(next.count("learners/changed")).isEqualTo(3);
        assertThat(next.count("learners/unchanged")).isEqualTo(37);
        assertThat(next.count("enrolments/ended")).isEqualTo(1);
        List<PublishedEvent> events = Topics.of(next);
        assertThat(streams(events))
                .containsExactlyInAnyOrder(
                        ashdown.learnerId(renamed), ashdown.learnerId(moved), ashdown.learnerId(gone));
        assertThat(types(events, ashdown.learnerId(renamed))).containsExactly("learner.facts-changed.v1");
        assertThat(types(events, ashdown.learnerId(moved))).containsExactly("learner.enrolment-changed.v1");
        assertThat(types(events, ashdown.learnerId(gone)))
                .containsExactlyInAnyOrder("learner.enrolment-ended.v1", "learner.withdrew.v1");
    }

    @Test
    void the_journey_says_what_changed_when_and_from_which_source_as_L24_says() {
        // Given
        College ashdown = College.opens();
        IlrLearner zoe = aLearner("A0001");
        IlrLearner ben = aLearner("A0002");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe, ben)).completes();
        Person learner = ashdown.signsUp(zoe);

        // When
        Instant sent = Instant.now();
        IlrLearner withdrawn = zoe.on(anAim("60000001").withdrawn(TODAY.minusDays(5), "3"));
        ashdown.mis().sends(ashdown.aReturn().listing(withdrawn, ben)).completes();

        // Then
        JsonNode entry = journeyOf(learner, "learner.withdrew.v1").get(0);
        assertThat(entry.path("service").asText()).isEqualTo("learner-service");
        assertThat(entry.path("source").asText()).startsWith("ILR").contains(ashdown.ukprn(), "prepared");
        assertThat(entry.at("/college/ukprn").asText()).isEqualTo(ashdown.ukprn());
        assertThat(entry.path("what").asText()).isNotBlank();
        assertThat(Instant.parse(entry.path("at").asText())).isBetween(sent, Instant.now());
        assertThat(entry.path("id").asText())
                .isEqualTo(Topics.of(learner.subject()).stream()
                        .filter(event -> event.type().equals("learner.withdrew.v1"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void a_withdrawn_learner_still_signs_in_and_keeps_their_journey_as_L5_says() {
        // Given
        College ashdown = College.opens();
        IlrLearner zoe = aLearner("A0001");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);

        // When
        ashdown.mis()
                .sends(ashdown.aReturn().listing(zoe.on(anAim("60000001").withdrawn(TODAY.minusDays(200), "3"))))
                .completes();

        // Then
        learner.signsIn();
        learner.get("/v1/learners/me").is(200);
        learner.get(of(learner, "/enrolments")).is(200);
        assertThat(journeyOf(learner, "learner.enrolled.v1")).hasSize(1);
        assertThat(journeyOf(learner, "learner.withdrew.v1")).hasSize(1);
    }

    @Test
    void the_same_return_again_changes_nothing_and_publishes_nothing_as_L7_says() {
        // Given
        College ashdown = College.opens();
        var ilr = ashdown.aReturn().listing(learners("A", 30));
        ImportRun first = ashdown.mis().sends(ilr).completes();
        int published = Topics.of(first).size();

        // When
        ImportRun again = ashdown.mis().sends(ilr).completes();

        // Then
        assertThat(again.count("learners/unchanged")).isEqualTo(30);
        assertThat(again.count("learners/changed")).isZero();
        assertThat(again.count("learners/created")).isZero();
        assertThat(Topics.of(again)).isEmpty();
        assertThat(Topics.of(ashdown)).hasSize(published + 30);
    }

    @Test
    void a_zipped_return_says_the_same_as_a_plain_one() {
        // Given
        College ashdown = College.opens();
        var ilr = ashdown.aReturn().listing(learners("A", 5));

        // When
        ImportRun zipped = ashdown.mis().sendsZipped(ilr).completes();
        ImportRun plain = ashdown.mis().sends(ilr).completes();

        // Then
        assertThat(zipped.count("learners/created")).isEqualTo(5);
        assertThat(plain.count("learners/unchanged")).isEqualTo(5);
    }

    @Test
    void a_dry_run_counts_everything_and_applies_nothing_as_L8_says() {
        // Given
        College ashdown = College.opens();
        var ilr = ashdown.aReturn().listing(learners("A", 5));

        // When
        ImportRun tried = ashdown.mis().tries(ilr).completes();

        // Then
        assertThat(tried.count("learners/created")).isEqualTo(5);
        assertThat(ashdown.mis()
                        .get("/v1/learners?ukprn=" + ashdown.ukprn())
                        .is(200)
                        .at("/items"))
                .isEmpty();
        assertThat(Topics.of(tried)).isEmpty();
    }

    @Test
    void a_learner_missing_from_the_next_return_is_listed_not_withdrawn_as_L9_says() {
        // Given
        College ashdown = College.opens();
        IlrLearner zoe = aLearner("A0001");
        IlrLearner ben = aLearner("A0002");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe, ben)).completes();

        // When
        ImportRun next = ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();

        // Then
        assertThat(next.count("learners/missing")).isEqualTo(1);
        assertThat(next.count("enrolments/ended")).isZero();
        assertThat(Topics.of(next)).isEmpty();
    }

    private static String of(Person learner, String path) {
        return "/v1/learners/" + learner.subject() + path;
    }

    /** The journey's entries of a type, awaited: they arrive through Kafka. */
    private static List<JsonNode> journeyOf(Person learner, String type) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            JsonNode items = learner.get(of(learner, "/journey?limit=200"))
                                    .is(200)
                                    .at("/items");
                            return items.findParents("type").stream()
                                    .filter(entry -> entry.path("type").asText().equals(type))
                                    .toList();
                        },
                        entries -> !entries.isEmpty());
    }

    private static Set<String> streams(List<PublishedEvent> events) {
        return events.stream().map(PublishedEvent::key).collect(Collectors.toSet());
    }

    private static List<String> types(List<PublishedEvent> events, String learner) {
        return events.stream()
                .filter(event -> event.key().equals(learner) && event.topic().equals(Topics.MAIN))
                .map(PublishedEvent::type)
                .toList();
    }
}
