package org.withme.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One API description out of those of the services. The same path twice is an error in the contracts and stops the
 * start.
 */
final class MergedOpenApi {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Every service has the operators' paths; here each goes by the name of its service. */
    private static final String SERVICE = "/{service}/";

    private final Function<String, Optional<JsonNode>> examples;
    private final Map<String, String> ruleCodes;
    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode named;
    private final Components components;
    private final ArrayNode tags;
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationNames = new HashSet<>();

    /**
     * @param examples what the operation of that name answered once, if that was kept
     * @param ruleCodes what the codes of all broken rules mean; each service's description has its own only
     */
    MergedOpenApi(
            String publicUrl,
            String version,
            Function<String, Optional<JsonNode>> examples,
            Map<String, String> ruleCodes) {
        this.examples = examples;
        this.ruleCodes = ruleCodes;
        document = new ObjectMapper().createObjectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info")
                .put("title", "WithMe")
                .put("version", version)
                .put(
                        "description",
                        "The personalisation platform for further education. Errors are RFC 9457 problems, "
                                + "each documented under [/problems](/problems).");
        info.putObject("contact").put("name", "WithMe").put("url", publicUrl);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", publicUrl);
        tags = document.putArray("tags");
        paths = document.putObject("paths");
        named = document.putObject("components");
        GatewayAnswers.describe(named);
        components = new Components(named);
    }

    /** @throws IllegalStateException if it collides with what was added before */
    MergedOpenApi add(String service, JsonNode description) {
        ObjectNode snapshot = description.deepCopy();
        if (snapshot.at("/components/schemas/RuleCode") instanceof ObjectNode codes) {
            ruleCodes.keySet().forEach(codes.putArray("enum")::add);
            ruleCodes.values().forEach(codes.putArray("x-enum-descriptions")::add);
        }
        components.add(service, snapshot);
        for (Map.Entry<String, JsonNode> path : snapshot.path("paths").properties()) {
            addPath(service, path.getKey(), path.getValue(), snapshot);
        }
        snapshot.path("tags").forEach(tag -> {
            if (tagNames.add(tag.path("name").asText())) {
                tags.add(tag);
            }
        });
        return this;
    }

    private void addPath(String service, String described, JsonNode description, JsonNode snapshot) {
        boolean everyServices = described.contains(SERVICE);
        String path = described.replace(SERVICE, "/" + service + "/");
        if (paths.has(path)) {
            throw new IllegalStateException(
                    "The API description of " + service + " describes " + path + ", as another does");
        }
        ObjectNode item = description.deepCopy();
        withoutServiceParameter(item);
        item.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> (ObjectNode) member.getValue())
                .forEach(operation -> {
                    withoutServiceParameter(operation);
                    complete(operation, snapshot);
                    examples.apply(operation.path("operationId").asText())
                            .ifPresent(example -> show(operation, example));
                    name(operation, service, everyServices);
                });
        paths.set(path, item);
    }

    private static void withoutServiceParameter(ObjectNode described) {
        Iterator<JsonNode> parameters = described.path("parameters").iterator();
        while (parameters.hasNext()) {
            JsonNode parameter = parameters.next();
            if (parameter.path("in").asText().equals("path")
                    && parameter.path("name").asText().equals("service")) {
                parameters.remove();
            }
        }
    }

    /** With the first answer that is good news; where there is none in JSON, nothing is shown. */
    private static void show(ObjectNode operation, JsonNode example) {
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().at("/content/application~1json"))
                .filter(JsonNode::isObject)
                .findFirst()
                .ifPresent(content -> ((ObjectNode) content).set("example", example));
    }

    /** A name that two services use is told apart by theirs. */
    private void name(ObjectNode operation, String service, boolean everyServices) {
        String name = operation.path("operationId").asText();
        if (!name.isEmpty() && (everyServices || !operationNames.add(name))) {
            operation.put("operationId", name + "_" + service);
        }
    }

    ObjectNode document() {
        return document;
    }

    /** What held for the whole of one service is said at each of its operations. */
    private void complete(ObjectNode operation, JsonNode snapshot) {
        if (!operation.has("security") && snapshot.has("security")) {
            operation.set("security", snapshot.get("security"));
        }
        GatewayAnswers.add(operation, named);
    }
}
