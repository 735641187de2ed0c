package org.withme.platform.events.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds payloads to the schemas of their types, as far as a consumer may rely on them: what must be there, and of which
 * form it is. What a later release adds within a version, a field or a word of a list, breaks nothing.
 */
@Singleton
class Schemas {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> byType = new ConcurrentHashMap<>();

    /** Throws {@link BrokenContract}, which names the place and the rule; a type without a schema has nothing to keep to. */
    void check(String type, byte[] payload) {
        Optional<Schema> schema = byType.computeIfAbsent(type, this::load);
        if (schema.isPresent()) {
            schema
                    .get()
                    .validate(
                            new String(payload, StandardCharsets.UTF_8),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .findFirst()
                    .ifPresent(error -> {
                        throw new BrokenContract("the payload breaks its contract: " + place(error));
                    });
        }
    }

    private static String place(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + property + " " + error.getKeyword();
    }

    private Optional<Schema> load(String type) {
        if (!TYPE.matcher(type).matches()) {
            return Optional.empty();
        }
        String resource = "contracts/events/" + type + ".schema.json";
        try (InputStream found = Schemas.class.getClassLoader().getResourceAsStream(resource)) {
            return found == null
                    ? Optional.empty()
                    : Optional.of(
                            registry.getSchema(lenient(JSON.readTree(found)).toString(), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of " + type + " cannot be read", e);
        }
    }

    private static JsonNode lenient(JsonNode schema) {
        if (schema instanceof ObjectNode rule) {
            rule.remove("additionalProperties");
            JsonNode words = rule.remove("enum");
            if (words != null && words.path(0).isTextual()) {
                rule.put("type", "string");
            }
        }
        schema.forEach(Schemas::lenient);
        return schema;
    }
}
