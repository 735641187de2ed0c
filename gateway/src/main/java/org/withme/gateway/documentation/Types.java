package org.withme.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** What the schemas of the description say, in words. */
final class Types {

    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode schemas;

    Types(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** Whether a schema has a section of its own: it has members or is a list of values. */
    static boolean isModel(JsonNode schema) {
        return schema.has("properties") || schema.has("enum");
    }

    static List<String> values(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    Type of(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(REFERENCE.length());
            JsonNode target = schemas.path(name);
            return isModel(target) ? Type.named(name) : of(target);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return of(schema.path(choice).get(0));
            }
        }
        if (schema.has("enum")) {
            return Type.of("one of " + String.join(", ", values(schema)));
        }
        if (schema.has("items")) {
            return of(schema.path("items")).within("list of");
        }
        return Type.of(words(schema));
    }

    private static String words(JsonNode schema) {
        String type = names(schema.path("type"));
        String format = schema.path("format").asText();
        String base =
                switch (type) {
                    case "string" -> "text";
                    case "integer" -> "whole number";
                    case "boolean" -> "true or false";
                    case "" -> "any value";
                    default -> type;
                };
        return format.isEmpty() || type.equals("integer") ? base : base + " (" + format + ")";
    }

    /** OpenAPI 3.1 allows several types; that a value may be null is said by leaving it out. */
    private static String names(JsonNode type) {
        if (!type.isArray()) {
            return type.asText();
        }
        return type.valueStream()
                .map(JsonNode::asText)
                .filter(name -> !name.equals("null"))
                .collect(Collectors.joining(" or "));
    }
}
