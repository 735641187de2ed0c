package org.withme.gateway.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Addresses of a service that tests play, one of which nobody listens on, and deadlines longer than any test. */
public class BehindTheGateway implements QuarkusTestResourceLifecycleManager {

    private static final List<String> DEADLINES = List.of(
            "withme.gateway.proxy.first-byte",
            "withme.gateway.proxy.upload-idle",
            "withme.gateway.proxy.answer-idle",
            "withme.gateway.proxy.expectation",
            "withme.gateway.door.head");

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.port", "0");
        config.put("withme.public-url", "https://withme.example");
        String played = "http://127.0.0.1:" + freePort();
        for (String service : List.of("learner", "assessment", "iag", "advocate")) {
            config.put("withme.gateway.upstreams." + service + ".url", played);
        }
        config.put("withme.gateway.upstreams.absent.url", "http://127.0.0.1:" + freePort());
        config.put("withme.gateway.upstreams.absent.prefixes", "/v1/absent");
        config.put("withme.gateway.bodies.large.import.path", "/v1/mis/trial-imports");
        config.put("withme.gateway.bodies.large.import.types[0].type", "application/xml");
        config.put("withme.gateway.bodies.large.import.types[0].limit", "100M");
        for (String deadline : DEADLINES) {
            config.put(deadline, "2m");
        }
        config.put("withme.gateway.rate-limit.person.burst", "100000");
        config.put("withme.gateway.rate-limit.anonymous.burst", "100000");
        config.put("withme.gateway.rate-limit.application.burst", "5");
        config.put("withme.gateway.rate-limit.application.per-second", "1");
        config.put("withme.gateway.cors.origins", "https://app.example");
        return config;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing runs here.
    }
}
