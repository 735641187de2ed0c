package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
class RebuiltInboxTest {

    private static final Instant BEGINNING = Instant.parse("2026-07-06T11:14:05Z");

    @Inject
    InboxProjection projection;

    @Inject
    SamplesProjection samples;

    @Inject
    Jdbi database;

    /** Streams arrive in no order between them; each keeps its own. */
    @Test
    @TestTransaction
    void a_rebuilt_inbox_is_the_one_that_grew_whichever_stream_came_first() {
        // Given
        List<UUID> learners =
                List.of(aLearner().at(ASHDOWN).exists(), aLearner().at(ASHDOWN).exists());
        Map<String, List<ReceivedEvent>> streams = learners.stream()
                .flatMap(learner -> everythingThatHappensTo(learner).stream())
                .collect(Collectors.groupingBy(event -> event.source() + event.stream()));
        shuffled(streams, 1).forEach(projection::handle);
        List<String> grown = rows(learners);

        // When
        projection.reset();
        assertThat(rows(learners)).isEmpty();
        shuffled(streams, 26).forEach(projection::handle);

        // Then
        assertThat(rows(learners)).isNotEmpty().isEqualTo(grown);
    }

    @Test
    void what_happens_now_wakes_who_wants_to_hear_of_it_and_what_is_heard_once_more_does_not() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        UUID kim = aLearner().at(ASHDOWN).exists();

        // When
        new Happenings(projection, sam)
                .from(Instant.now().minusSeconds(3600))
                .then("advocacy.offer-made.v1", "referralId", UUID.randomUUID().toString());
        new Happenings(projection, kim)
                .from(Instant.now().minusSeconds(120))
                .then("advocacy.offer-made.v1", "referralId", UUID.randomUUID().toString());

        // Then
        assertThat(TheDatabase.count("select count(*) from waiting_change where origin = ?", sam))
                .isZero();
        assertThat(TheDatabase.count("select count(*) from waiting_change where origin = ?", kim))
                .isOne();
    }

    @Test
    @TestTransaction
    void samples_are_rebuilt_by_themselves_and_stay_as_they_are_while_the_inbox_is() {
        // Given
        List<ReceivedEvent> drawn = List.of(drawn(UUID.randomUUID()), drawn(UUID.randomUUID()));
        drawn.forEach(samples::handle);
        List<String> grown = samples();

        // When
        projection.reset();

        // Then
        assertThat(samples()).hasSameElementsAs(grown).hasSizeGreaterThanOrEqualTo(2);

        // When
        samples.reset();

        // Then
        assertThat(samples()).isEmpty();

        // When
        drawn.forEach(samples::handle);
        drawn.forEach(samples::handle);

        // Then
        assertThat(samples()).hasSize(2);
        assertThat(grown).containsAll(samples());
    }

    private List<String> samples() {
        return database.withHandle(handle -> handle.select("select s::text from waiting_sample s order by 1")
                .mapTo(String.class)
                .list());
    }

    private static ReceivedEvent drawn(UUID sample) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("sampleId", sample.toString())
                .put("ukprn", "90000001")
                .put("drawn", 4);
        return new ReceivedEvent(
                UUID.randomUUID(),
                "assessment-service",
                "assessment-events",
                "assessment.sample-drawn.v1",
                sample,
                "sample",
                1,
                BEGINNING,
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static List<ReceivedEvent> everythingThatHappensTo(UUID learner) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (String type : Contracts.eventTypes()) {
            events.add(new ReceivedEvent(
                    UUID.randomUUID(),
                    type.substring(0, type.indexOf('.')),
                    "its-events",
                    type,
                    learner,
                    "learner",
                    events.size() + 1,
                    BEGINNING.plusSeconds(events.size()),
                    Contracts.read("events/" + type + ".example.json"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
        return events;
    }

    private static List<ReceivedEvent> shuffled(Map<String, List<ReceivedEvent>> streams, int seed) {
        Random random = new Random(seed);
        List<List<ReceivedEvent>> left = new ArrayList<>();
        streams.values().forEach(stream -> left.add(new ArrayList<>(stream)));
        Collections.shuffle(left, random);
        List<ReceivedEvent> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<ReceivedEvent> stream = left.get(random.nextInt(left.size()));
            all.add(stream.remove(0));
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    private List<String> rows(List<UUID> learners) {
        return database.withHandle(handle -> handle.select(
                        "select i::text from inbox_item i where learner_id = any(?) union all"
                                + " select d::text from do_not_contact d where learner_id = any(?) order by 1",
                        learners.toArray(UUID[]::new),
                        learners.toArray(UUID[]::new))
                .mapTo(String.class)
                .list());
    }
}
