package org.withme.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reacts to which event, as {@code contracts/asyncapi.yaml} says it. */
public final class EventConsumers {

    private static final String NOBODY_REACTS = "x-nobody-reacts";

    /** A type that nobody has heard of: who takes this takes everything, and reacts to no event for what it is. */
    private static final String UNHEARD_OF = "nobody.has-heard-of-this.v1";

    private EventConsumers() {}

    /** The types that a service reacts to, by the operations that name them. */
    public static Set<String> reactedToBy(String service) {
        JsonNode api = Contracts.readYaml("asyncapi.yaml");
        return api.path("operations")
                .valueStream()
                .filter(operation -> tags(operation).anyMatch(service::equals))
                .flatMap(EventConsumers::messages)
                .map(message -> type(api, message))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of all types that one of the handlers takes for what they are. */
    public static Set<String> handled(List<Predicate<String>> handlers) {
        List<Predicate<String>> choosy =
                handlers.stream().filter(handler -> !handler.test(UNHEARD_OF)).toList();
        return Contracts.eventTypes().stream()
                .filter(type -> choosy.stream().anyMatch(handler -> handler.test(type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What contradicts itself: an event that nobody reacts to and that does not say why, or one that says so and is reacted to. */
    static List<String> violations(JsonNode api, List<String> types) {
        Set<String> reactedTo = api.path("operations")
                .valueStream()
                .flatMap(EventConsumers::messages)
                .map(message -> type(api, message))
                .collect(Collectors.toSet());
        Set<String> explained = api.at("/components/messages")
                .valueStream()
                .filter(message -> !message.path(NOBODY_REACTS).asText().isBlank())
                .map(message -> message.path("name").asText())
                .collect(Collectors.toSet());
        return types.stream()
                .filter(type -> reactedTo.contains(type) == explained.contains(type))
                .map(type -> type + (explained.contains(type) ? " is reacted to and says why not" : " has no consumer"))
                .toList();
    }

    private static Stream<String> tags(JsonNode operation) {
        return operation.path("tags").valueStream().map(tag -> tag.path("name").asText());
    }

    private static Stream<String> messages(JsonNode operation) {
        return operation.path("messages").valueStream().map(message -> {
            String reference = message.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        });
    }

    private static String type(JsonNode api, String message) {
        return api.at("/components/messages/" + message + "/name").asText();
    }
}
