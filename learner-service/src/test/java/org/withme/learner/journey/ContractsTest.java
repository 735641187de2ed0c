package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.record.learningaim.AimNames;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.MainClasses;

/** Both sides of the events: what this service publishes, and what the journey makes of every example. */
@QuarkusTest
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENVELOPE = Set.of("type", "stream", "lane");

    /**
     * Their streams are no learners, or they are told where a delay is kept, in the access log and the disclosures, or they are
     * prompts to staff.
     */
    private static final Set<String> NO_LEARNERS = Set.of(
            "assessment.framework-published.v1",
            "assessment.sample-drawn.v1",
            "assessment.sample-signed-off.v1",
            "iag.opportunity-published.v1",
            "iag.opportunity-withdrawn.v1",
            "access.record-read.v1",
            "learner.disclosure-released.v1",
            "learner.disclosure-ended.v1",
            "learner.tutorials-missed.v1",
            "learner.went-quiet.v1",
            "learner.quiet-spell-ended.v1");

    @Inject
    JourneyProjection projection;

    @Inject
    JourneyEntries entries;

    @Inject
    Colleges colleges;

    @Test
    void every_example_keeps_to_its_schema() {
        assertAll(Contracts.eventTypes().stream()
                .map(type ->
                        () -> assertThat(EventSchemas.errors(type, Contracts.read("events/" + type + ".example.json")))
                                .as(type)
                                .isEmpty()));
    }

    @Test
    void every_event_that_is_published_has_a_schema_with_its_very_fields() {
        // Given
        Map<String, Class<?>> published = published();

        // When, Then
        assertThat(Contracts.eventTypes()).containsAll(published.keySet());
        assertAll(published.entrySet().stream()
                .map(event -> () -> assertThat(fields(event.getValue()))
                        .as(event.getKey())
                        .isEqualTo(properties(Contracts.read("events/" + event.getKey() + ".schema.json")))));
    }

    @Test
    @TestTransaction
    void the_journey_tells_every_example_in_words_of_its_own() {
        for (String type : Contracts.eventTypes()) {
            if (NO_LEARNERS.contains(type)) {
                continue;
            }

            // When
            JourneyView told = tell(type, Contracts.read("events/" + type + ".example.json"));

            // Then
            assertThat(told.kind()).as(type).isNotEqualTo(Kind.OTHER);
            assertThat(told.what()).as(type).endsWith(".").doesNotContain("null", "{", "unknown day");
        }
    }

    @Test
    @TestTransaction
    void the_journey_speaks_to_its_reader() {
        for (String type : Contracts.eventTypes()) {
            if (NO_LEARNERS.contains(type)) {
                continue;
            }
            JsonNode example = Contracts.read("events/" + type + ".example.json");

            // When
            String toTheLearner = tell(type, example, true).what();
            String toOthers = tell(type, example, false).what();

            // Then
            assertThat(toTheLearner).as(type).doesNotContainIgnoringCase("the learner", " they ", " their ");
            if (EntryTemplates.of(type).orElseThrow().readers() != Readers.THE_LEARNER) {
                assertThat(toOthers).as(type).doesNotContainPattern("(?i)\\byou(r)?\\b");
            }
        }
    }

    @Test
    @TestTransaction
    void every_entry_leads_to_something_that_can_be_read() {
        // Given
        List<Pattern> readable = Stream.of("learner", "assessment", "iag", "advocate")
                .flatMap(service -> readable(Contracts.read("openapi/" + service + "-service.json")))
                .toList();

        for (String type : Contracts.eventTypes()) {
            if (NO_LEARNERS.contains(type)) {
                continue;
            }

            // When
            String link = tell(type, Contracts.read("events/" + type + ".example.json"))
                    .link();

            // Then
            assertThat(readable).as(type).anyMatch(address -> address.matcher(link)
                    .matches());
        }
    }

    @Test
    @TestTransaction
    void a_type_that_nobody_knows_yet_is_kept_and_told_in_general_words() {
        // When
        JourneyView told =
                tell("iag.ambition-declared.v3", Contracts.read("events/learner.account-opened.v1.example.json"));

        // Then
        assertThat(told.kind()).isEqualTo(Kind.OTHER);
        assertThat(told.what()).isEqualTo("Ambition declared.");
    }

    @Test
    @TestTransaction
    void what_is_no_learners_is_in_nobodys_journey() {
        // Given
        UUID framework = UUID.randomUUID();

        // When
        projection.handle(event("assessment.framework-published.v1", framework, "framework", JSON.createObjectNode()));

        // Then
        assertThat(entries.page(new Selection(framework, null, null, false, Period.ALL, null, null, false, null, 1)))
                .isEmpty();
        assertThat(projection.handles("access.record-read.v1")).isFalse();
    }

    @Test
    void W3_a_journey_which_supporters_read_too_never_tells_of_a_disclosure() {
        assertThat(Contracts.eventTypes()).contains("learner.disclosure-released.v1", "learner.disclosure-ended.v1");
        assertThat(projection.handles("learner.disclosure-released.v1")).isFalse();
        assertThat(projection.handles("learner.disclosure-ended.v1")).isFalse();
    }

    private JourneyView tell(String type, JsonNode data) {
        return tell(type, data, true);
    }

    private JourneyView tell(String type, JsonNode data, boolean toTheLearner) {
        UUID learner = UUID.randomUUID();
        projection.handle(event(type, learner, "learner", data));
        JourneyEntry entry = entries.page(
                        new Selection(learner, null, null, false, Period.ALL, null, null, false, null, 1))
                .get(0);
        return new EntryWording(entry, toTheLearner, colleges, AimNames.NONE, Map.of(), Map.of(), Map.of())
                .view(learner);
    }

    private static ReceivedEvent event(String type, UUID stream, String streamKind, JsonNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "learner-service",
                "learner-events",
                type,
                stream,
                streamKind,
                1,
                Instant.parse("2026-07-06T11:14:05Z"),
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static Stream<Pattern> readable(JsonNode description) {
        return description.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")));
    }

    private static Map<String, Class<?>> published() {
        return MainClasses.below("org.withme.learner")
                .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(ContractsTest::typeOf, Function.identity()));
    }

    private static String typeOf(Class<?> event) {
        try {
            var constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
                    .toArray();
            return ((DomainEvent) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(ContractsTest::nameOf)
                .filter(name -> !ENVELOPE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Set<String> properties(JsonNode schema) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> schema.path("properties").fieldNames()).spliterator(), false)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
