package org.withme.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader or a generated client would miss in a service's API description: one line each. */
final class DescriptionGaps {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private DescriptionGaps() {}

    static List<String> of(JsonNode api) {
        return Stream.of(subjects(api), operations(api), names(api))
                .flatMap(gaps -> gaps)
                .toList();
    }

    /** Each subject that an operation names says what it is about. */
    private static Stream<String> subjects(JsonNode api) {
        Set<String> described = api.path("tags")
                .valueStream()
                .filter(tag -> !tag.path("description").asText().isBlank())
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        api.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("tags").forEach(tag -> named.add(tag.asText()))));
        return named.stream()
                .filter(Predicate.not(described::contains))
                .map(name -> "The subject " + name + " is not described");
    }

    private static Stream<String> operations(JsonNode api) {
        return api.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .flatMap(operation -> gaps(operation.getValue())
                        .map(gap -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + gap)));
    }

    private static Stream<String> gaps(JsonNode operation) {
        Stream<String> words = Stream.of("summary", "description")
                .filter(kind -> operation.path(kind).asText().isBlank())
                .map(kind -> "has no " + kind);
        Stream<String> parameters = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("description").asText().isBlank())
                .map(parameter -> "does not describe " + parameter.path("name").asText());
        Stream<String> token =
                operation.has("security") ? Stream.of() : Stream.of("does not say whether it needs a token");
        return Stream.of(words, parameters, token).flatMap(gaps -> gaps);
    }

    /** A number at the end says that two things have one name. */
    private static Stream<String> names(JsonNode api) {
        return api.path("components").path("schemas").properties().stream()
                .map(schema -> schema.getKey())
                .filter(name -> Character.isDigit(name.charAt(name.length() - 1)))
                .map(name -> "The model " + name + " has no name of its own");
    }
}
