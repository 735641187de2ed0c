package org.withme.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages tell, in their order: the first steps before everything else, then each subject, each model by its name. */
public final class Documentation {

    /** The subject that a newcomer begins with. */
    private static final String FIRST = "Hello";

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode description;
    private final OpenApiReader reader;

    /** @param description the merged OpenAPI 3.1 description, which is not changed */
    public Documentation(JsonNode description, String publicUrl) {
        this.description = description;
        this.reader = new OpenApiReader(description, publicUrl);
    }

    /** The page of every operation, below its subject. */
    public String operations() {
        return Templates.operations(subjects()).render();
    }

    /** The page of what is sent and answered, each under the anchor of its name. */
    public String models() {
        return Templates.models(described()).render();
    }

    private List<Subject> subjects() {
        Map<String, String> words = new LinkedHashMap<>();
        description
                .path("tags")
                .forEach(tag -> words.put(
                        tag.path("name").asText(), tag.path("description").asText()));
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        description.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> {
                    JsonNode operation = path.getValue().get(method);
                    operations
                            .computeIfAbsent(operation.at("/tags/0").asText(), tag -> new ArrayList<>())
                            .add(reader.operation(method, path.getKey(), operation));
                }));
        return operations.entrySet().stream()
                .map(entry -> new Subject(entry.getKey(), words.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Subject subject) -> !subject.name().equals(FIRST))
                        .thenComparing(Subject::name))
                .toList();
    }

    private List<Model> described() {
        return description.at("/components/schemas").properties().stream()
                .filter(schema -> Types.isModel(schema.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(schema -> reader.model(schema.getKey(), schema.getValue()))
                .toList();
    }
}
