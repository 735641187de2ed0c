package org.withme.iag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.MainClasses;

/** What this service publishes is what the contracts say, field by field. */
class ContractsTest {

    private static final Set<String> ENVELOPE = Set.of("type", "stream", "streamKind", "lane");

    @Test
    void every_example_keeps_to_its_schema() {
        assertAll(ours().stream()
                .map(type ->
                        () -> assertThat(EventSchemas.errors(type, Contracts.read("events/" + type + ".example.json")))
                                .as(type)
                                .isEmpty()));
    }

    @Test
    void what_is_published_and_what_is_described_are_the_same() {
        // Given
        Map<String, Class<?>> published = published();

        // When, Then
        assertThat(published.keySet()).containsExactlyInAnyOrderElementsOf(ours());
        assertAll(published.entrySet().stream()
                .map(event -> () -> assertThat(fields(event.getValue()))
                        .as(event.getKey())
                        .isEqualTo(properties(Contracts.read("events/" + event.getKey() + ".schema.json")))));
    }

    @Test
    void no_event_says_which_college_it_was() {
        assertThat(ours()).allSatisfy(type -> assertThat(properties(Contracts.read("events/" + type + ".schema.json")))
                .doesNotContain("ukprn"));
    }

    private static List<String> ours() {
        return Contracts.eventTypes().stream()
                .filter(type -> type.startsWith("iag."))
                .toList();
    }

    private static Map<String, Class<?>> published() {
        return MainClasses.below("org.withme.iag")
                .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(ContractsTest::typeOf, Function.identity()));
    }

    private static String typeOf(Class<?> event) {
        try {
            Constructor<?> constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : null)
                    .toArray();
            return ((DomainEvent) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !ENVELOPE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(JsonNode schema) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> schema.path("properties").fieldNames()).spliterator(), false)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
