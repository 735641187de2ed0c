package org.withme.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The named parts of the API descriptions. What two services describe in the same words is there once; where one name
 * means two things, the second service's gets the service's name before it, and whatever refers to it follows.
 */
final class Components {

    private static final String REFERENCE = "$ref";
    private static final String PREFIX = "#/components/";

    /** Named by security requirements, which are no references. */
    private static final String SECURITY = "securitySchemes";

    private final ObjectNode all;

    Components(ObjectNode all) {
        this.all = all;
    }

    /**
     * Takes over the components of a service's description and names in the description what had to be renamed.
     *
     * @throws IllegalStateException if it means something else by a security scheme
     */
    void add(String service, ObjectNode description) {
        Map<String, String> renamed = renamed(service, description);
        while (!renamed.isEmpty()) {
            rename(description, renamed);
            renamed = renamed(service, description);
        }
        for (Map.Entry<String, JsonNode> kind : description.path("components").properties()) {
            all.withObjectProperty(kind.getKey()).setAll((ObjectNode) kind.getValue());
        }
    }

    /** Old reference to new, for each component that is known by the same name as something else. */
    private Map<String, String> renamed(String service, ObjectNode description) {
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, JsonNode> kind : description.path("components").properties()) {
            JsonNode known = all.path(kind.getKey());
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                String name = component.getKey();
                if (known.has(name) && !known.get(name).equals(component.getValue())) {
                    if (kind.getKey().equals(SECURITY)) {
                        throw new IllegalStateException("The API description of " + service
                                + " means something else by " + SECURITY + "/" + name);
                    }
                    String path = PREFIX + kind.getKey() + "/";
                    renamed.put(path + name, path + prefix(service) + name);
                }
            }
        }
        return renamed;
    }

    /** {@code Assessment} for {@code assessment-service}. */
    private static String prefix(String service) {
        String word = service.replaceFirst("-service$", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void rename(ObjectNode description, Map<String, String> renamed) {
        refer(description, renamed);
        for (Map.Entry<String, JsonNode> kind : description.path("components").properties()) {
            ObjectNode members = (ObjectNode) kind.getValue();
            String path = PREFIX + kind.getKey() + "/";
            renamed.forEach((from, to) -> {
                if (from.startsWith(path)) {
                    members.set(to.substring(path.length()), members.remove(from.substring(path.length())));
                }
            });
        }
    }

    private static void refer(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            String target = renamed.get(object.path(REFERENCE).asText());
            if (target != null) {
                object.set(REFERENCE, TextNode.valueOf(target));
            }
        }
        node.forEach(child -> refer(child, renamed));
    }
}
