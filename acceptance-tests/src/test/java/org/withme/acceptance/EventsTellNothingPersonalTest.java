package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/**
 * Events carry ids, codes, dates and catalogue titles: no schema leaves room for more, and nothing that this run published took any.
 * Runs last to see as much as there is; what it says is true at any time.
 */
@Order(Integer.MAX_VALUE)
@Isolated
class EventsTellNothingPersonalTest {

    private static final Path SCHEMAS = Path.of(System.getProperty("withme.root"), "contracts", "events");

    /** Members whose values a schema cannot list: names of clients and staff accounts, catalogue codes. */
    private static final Set<String> KEYS =
            Set.of("subject", "reader", "supplier", "learnAimRef", "wordingVersion", "scope");

    /** Words of a published catalogue: what a framework and its criteria are called. */
    private static final Set<String> CATALOGUE_TITLES = Set.of("title", "criterion");

    private static final Set<String> BOUNDS = Set.of("enum", "const", "format", "pattern");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|email|phone|contactDetails|address|postcode|birth|ethnic|health|words|note|summary|comment).*");

    /** No room for a sentence. */
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._:+/,-]{1,100}");

    @Test
    void no_schema_leaves_room_for_names_contact_details_or_free_text() throws IOException {
        // When
        List<String> room = new ArrayList<>();
        for (Path schema : schemas()) {
            JsonNode root = new ObjectMapper().readTree(schema.toFile());
            walkSchema(root.path("title").asText(), "", root, room);
        }

        // Then
        assertThat(room).isEmpty();
    }

    @Test
    void nothing_that_was_published_holds_a_sentence() {
        // When
        List<PublishedEvent> events = Topics.settled(event -> true);

        // Then
        List<String> sentences = new ArrayList<>();
        events.forEach(event -> walkPayload(event.type(), "", event.data(), sentences));
        assertThat(events).isNotEmpty();
        assertThat(sentences.stream().distinct()).isEmpty();
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            List<Path> schemas = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .toList();
            assertThat(schemas).isNotEmpty();
            return schemas;
        }
    }

    private static void walkSchema(String type, String member, JsonNode schema, List<String> room) {
        switch (schema.path("type").asText()) {
            case "object" -> {
                if (!schema.path("additionalProperties").isBoolean()
                        || schema.path("additionalProperties").asBoolean()) {
                    room.add(type + " admits members that it does not name");
                }
                schema.path("properties")
                        .properties()
                        .forEach(property -> walkSchema(type, property.getKey(), property.getValue(), room));
            }
            case "array" -> walkSchema(type, member, schema.path("items"), room);
            case "integer", "number", "boolean" -> {}
            default -> {
                boolean bounded = BOUNDS.stream().anyMatch(schema::has);
                if (!bounded && !KEYS.contains(member) && !CATALOGUE_TITLES.contains(member)) {
                    room.add(type + ": " + member + " admits any text");
                }
            }
        }
        if (PERSONAL.matcher(member).matches()) {
            room.add(type + ": " + member + " sounds personal");
        }
    }

    private static void walkPayload(String type, String member, JsonNode value, List<String> sentences) {
        if (value.isObject()) {
            value.properties()
                    .forEach(property -> walkPayload(type, property.getKey(), property.getValue(), sentences));
        } else if (value.isArray()) {
            value.forEach(item -> walkPayload(type, member, item, sentences));
        } else if (value.isTextual()
                && !CATALOGUE_TITLES.contains(member)
                && !CODE.matcher(value.asText()).matches()) {
            sentences.add(type + ": " + member + " is no code");
        }
    }
}
