package org.withme.gateway;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            call          ->
            documentation ->
            request       ->
            routing       ->
            admission     -> call
            pages         -> call, documentation, routing
            proxy         -> call, routing
            door          -> admission, call, pages, proxy, request, routing
            """;

    @Test
    void the_gateway_keeps_the_shape_of_everything_here_and_its_plan() {
        ArchitectureRules.check("org.withme.gateway", PLAN);
    }
}
