package org.withme.acceptance.world;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schema of each event type. */
public final class Contract {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    /** Where an event departs from the schema of its type; a type without a schema departs everywhere. */
    public static List<String> violations(PublishedEvent event) {
        return SCHEMAS
                .computeIfAbsent(event.type(), Contract::schema)
                .validate(event.payload(), InputFormat.JSON)
                .stream()
                .map(violation -> event.type() + ": " + violation)
                .toList();
    }

    private static Schema schema(String type) {
        String resource = "/contracts/events/" + type + ".schema.json";
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("No schema " + resource);
            }
            return REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
