package org.withme.stack;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A number for every port that the platform listens on, all on the loopback interface. */
public final class StackPorts {

    private final Map<StackPort, Integer> numbers = new EnumMap<>(StackPort.class);

    private StackPorts(ToIntFunction<StackPort> number) {
        for (StackPort port : StackPort.values()) {
            numbers.put(port, number.applyAsInt(port));
        }
    }

    /** The ports of the README. */
    public static StackPorts standard() {
        return new StackPorts(StackPort::standard);
    }

    /** Ports that are free now, so that a second platform can run beside the first. */
    public static StackPorts free() {
        int[] free = LoopbackPort.free(StackPort.values().length);
        return new StackPorts(port -> free[port.ordinal()]);
    }

    /** The standard ports, each overridden by its variable: {@code WITHME_GATEWAY_PORT}, {@code WITHME_POSTGRES_PORT} … */
    public static StackPorts from(Map<String, String> environment) {
        return new StackPorts(port -> from(environment, port));
    }

    /** The same ports but for these, which are free now. */
    StackPorts moving(Set<StackPort> moved) {
        StackPorts free = free();
        return new StackPorts(port -> moved.contains(port) ? free.of(port) : of(port));
    }

    /** The number of a port. */
    public int of(StackPort port) {
        return numbers.get(port);
    }

    /** Each port with the variable that changes it. */
    public Map<String, Integer> byVariable() {
        return byVariable(Set.of());
    }

    /** The same but for some. */
    Map<String, Integer> byVariable(Set<StackPort> without) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        numbers.forEach((port, number) -> ports.put(port.variable(), number));
        without.forEach(port -> ports.remove(port.variable()));
        return ports;
    }

    private static int from(Map<String, String> environment, StackPort port) {
        String value = environment.get(port.variable());
        if (value == null || value.isBlank()) {
            return port.standard();
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
            throw new StackException(port.variable() + " is not a port: " + value);
        }
        return Integer.parseInt(value);
    }
}
