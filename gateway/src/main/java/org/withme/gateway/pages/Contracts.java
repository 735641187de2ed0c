package org.withme.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.gateway.routing.RoutingConfig;

/** The committed contracts on the class path. */
@Singleton
class Contracts {

    private static final String GATEWAY = "gateway";

    private final List<String> services;
    private final ObjectMapper json = new ObjectMapper();

    Contracts(RoutingConfig config) {
        services = config.upstreams().entrySet().stream()
                .map(service -> service.getValue().contract().orElse(service.getKey() + "-service"))
                .sorted()
                .toList();
    }

    /** The services behind the gateway by the names of their contracts. */
    List<String> services() {
        return services;
    }

    /** The same, and the gateway. */
    List<String> publishersOfProblems() {
        return Stream.concat(Stream.of(GATEWAY), services.stream()).toList();
    }

    /** The snapshot of a service's API description. */
    Optional<JsonNode> openApi(String service) {
        return read("contracts/openapi/" + service + ".json");
    }

    /** The catalogue of a service's problem types. */
    Optional<JsonNode> problems(String service) {
        return read("contracts/problems/" + service + ".json");
    }

    /** What the operation of that name answered once in a test. */
    Optional<JsonNode> example(String operation) {
        return read("contracts/examples/" + operation + ".json");
    }

    private Optional<JsonNode> read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(json.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract " + resource + " cannot be read", e);
        }
    }
}
