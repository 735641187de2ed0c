package org.withme.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads operations and models out of a description. */
final class OpenApiReader {

    /** Every POST takes it; the page says once what it does. */
    private static final String OF_ALL = "Idempotency-Key";

    private final JsonNode description;
    private final Types types;
    private final String publicUrl;

    OpenApiReader(JsonNode description, String publicUrl) {
        this.description = description;
        this.types = new Types(description.at("/components/schemas"));
        this.publicUrl = publicUrl;
    }

    Operation operation(String method, String path, JsonNode operation) {
        List<String> roles = operation.path("security").findValues("bearer").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
        boolean open = operation.path("security").isEmpty();
        List<Operation.Body> bodies = bodies(operation.at("/requestBody/content"));
        List<Operation.Answer> answers = operation.path("responses").properties().stream()
                .map(this::answer)
                .toList();
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                roles,
                open,
                parameters(operation.path("parameters")),
                bodies,
                answers.stream().filter(answer -> !answer.isRefusal()).toList(),
                answers.stream().filter(Operation.Answer::isRefusal).toList(),
                call(method, path, open, bodies));
    }

    Model model(String name, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        List<Field> fields = schema.path("properties").properties().stream()
                .map(member -> field(member.getKey(), "", required.contains(member.getKey()), member.getValue()))
                .toList();
        return new Model(name, schema.path("description").asText(), fields, Types.values(schema));
    }

    private List<Field> parameters(JsonNode parameters) {
        return parameters
                .valueStream()
                .filter(parameter -> !parameter.path("name").asText().equals(OF_ALL))
                .map(parameter -> new Field(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        types.of(parameter.path("schema")),
                        parameter.path("description").asText(),
                        example(parameter)))
                .toList();
    }

    private Field field(String name, String where, boolean required, JsonNode schema) {
        return new Field(
                name,
                where,
                required,
                types.of(schema),
                schema.path("description").asText(),
                example(schema));
    }

    private List<Operation.Body> bodies(JsonNode content) {
        return content.properties().stream()
                .map(type -> new Operation.Body(
                        type.getKey(), types.of(type.getValue().path("schema"))))
                .toList();
    }

    private Operation.Answer answer(Map.Entry<String, JsonNode> response) {
        JsonNode said = referred(response.getValue());
        JsonNode content = said.path("content");
        JsonNode first = content.isEmpty() ? content : content.iterator().next();
        return new Operation.Answer(
                response.getKey(),
                said.path("description").asText(),
                content.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")),
                first.has("schema") ? types.of(first.path("schema")) : Type.of(""),
                example(first));
    }

    private JsonNode referred(JsonNode described) {
        String reference = described.path("$ref").asText();
        return reference.isEmpty() ? described : description.at(reference.substring(1));
    }

    private static String example(JsonNode described) {
        JsonNode example = described.has("example") ? described.path("example") : described.at("/examples/0");
        return example.isMissingNode() ? "" : example.isValueNode() ? example.asText() : example.toPrettyString();
    }

    private String call(String method, String path, boolean open, List<Operation.Body> bodies) {
        StringBuilder call = new StringBuilder("curl");
        if (!method.equals("get")) {
            call.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        call.append(" '").append(publicUrl).append(path).append('\'');
        if (!open) {
            call.append(" \\\n  -H \"Authorization: Bearer $TOKEN\"");
        }
        if (!bodies.isEmpty()) {
            call.append(" \\\n  -H 'Content-Type: ")
                    .append(bodies.get(0).mediaType())
                    .append("' --data-binary @body");
        }
        return call.toString();
    }
}
