package org.withme.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every port that the platform listens on, all on the loopback interface. */
public record StackPorts(
        int gateway,
        int gatewayManagement,
        int learnerService,
        int keycloak,
        int keycloakManagement,
        int postgres,
        int kafka,
        int kafkaController) {

    /** The ports of the README. */
    public static StackPorts standard() {
        return from(Map.of());
    }

    /** Ports that are free now, so that a second platform can run beside the first. */
    public static StackPorts free() {
        int[] free = LoopbackPort.free(8);
        return new StackPorts(free[0], free[1], free[2], free[3], free[4], free[5], free[6], free[7]);
    }

    /** The standard ports, each overridden by its variable: {@code WITHME_GATEWAY_PORT}, {@code WITHME_POSTGRES_PORT} … */
    public static StackPorts from(Map<String, String> environment) {
        return new StackPorts(
                port(environment, "WITHME_GATEWAY_PORT", 8080),
                port(environment, "WITHME_GATEWAY_MANAGEMENT_PORT", 9080),
                port(environment, "WITHME_LEARNER_PORT", 8081),
                port(environment, "WITHME_KEYCLOAK_PORT", 8180),
                port(environment, "WITHME_KEYCLOAK_MANAGEMENT_PORT", 9180),
                port(environment, "WITHME_POSTGRES_PORT", 5442),
                port(environment, "WITHME_KAFKA_PORT", 9092),
                port(environment, "WITHME_KAFKA_CONTROLLER_PORT", 9093));
    }

    /** Each port with the variable that changes it. */
    public Map<String, Integer> byVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("WITHME_GATEWAY_PORT", gateway);
        ports.put("WITHME_GATEWAY_MANAGEMENT_PORT", gatewayManagement);
        ports.put("WITHME_LEARNER_PORT", learnerService);
        ports.put("WITHME_KEYCLOAK_PORT", keycloak);
        ports.put("WITHME_KEYCLOAK_MANAGEMENT_PORT", keycloakManagement);
        ports.put("WITHME_POSTGRES_PORT", postgres);
        ports.put("WITHME_KAFKA_PORT", kafka);
        ports.put("WITHME_KAFKA_CONTROLLER_PORT", kafkaController);
        return ports;
    }

    private static int port(Map<String, String> environment, String variable, int standard) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
            throw new StackException(variable + " is not a port: " + value);
        }
        return Integer.parseInt(value);
    }
}
