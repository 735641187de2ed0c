package org.withme.gateway.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.withme.platform.problem.ProblemDocument;

/** The answers that the gateway itself may give to any operation, in the words of OpenAPI. */
final class GatewayAnswers {

    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request is malformed",
            "401", "There is no valid access token",
            "414", "The address is too long",
            "429", "Too many requests; Retry-After says when to go on",
            "431", "The headers are too large",
            "502", "The service gave no usable answer",
            "503", "The service cannot be reached right now",
            "504", "The answer took too long"));
    private static final Map<String, String> WITH_BODY =
            new TreeMap<>(Map.of("408", "The body did not arrive in time", "413", "The body is too large"));

    private static final String SCHEMA = "GatewayProblem";

    private GatewayAnswers() {}

    static void describe(ObjectNode components) {
        ObjectNode schema = components.withObjectProperty("schemas").putObject(SCHEMA);
        schema.put("type", "object").put("description", "An RFC 9457 problem of the gateway.");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer").put("format", "int32");
        properties.putObject("detail").put("type", "string");
        properties.putObject("requestId").put("type", "string");
        properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object")
                .putObject("properties")
                .setAll(violation(properties.objectNode()));
        schema.putArray("required").add("type").add("title").add("status").add("requestId");
    }

    private static ObjectNode violation(ObjectNode properties) {
        for (String member : new String[] {"pointer", "code", "detail", "remedy"}) {
            properties.putObject(member).put("type", "string");
        }
        return properties;
    }

    private static void response(ObjectNode responses, String status, String text) {
        responses
                .putObject("Gateway" + status)
                .put("description", text)
                .putObject("content")
                .putObject(ProblemDocument.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + SCHEMA);
    }

    /** Adds what the operation does not describe itself, and to the components what it then refers to. */
    static void add(ObjectNode operation, ObjectNode components) {
        ALWAYS.forEach((status, text) -> add(operation, components, status, text));
        if (operation.has("requestBody")) {
            WITH_BODY.forEach((status, text) -> add(operation, components, status, text));
        }
    }

    private static void add(ObjectNode operation, ObjectNode components, String status, String text) {
        ObjectNode responses = operation.withObjectProperty("responses");
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/Gateway" + status);
            response(components.withObjectProperty("responses"), status, text);
        }
    }
}
