package org.withme.gateway.door;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.withme.platform.identity.Roles;
import org.withme.platform.testing.Tokens;

/** The two ends of a test: connections to the gateway, and the service behind it. Both end with the test, and every call with them. */
abstract class AtTheDoor {

    static final String TOKEN = "Authorization: " + Tokens.as(Roles.LEARNER).bearer();

    private final List<AutoCloseable> ends = new ArrayList<>();

    @Inject
    GatewayServer gateway;

    @Inject
    InFlightCalls inFlight;

    Wire wire() {
        return ending(new Wire(gateway.port()));
    }

    PlayedService aServiceThatEchoes() {
        return ending(PlayedService.thatEchoes());
    }

    PlayedService aServiceThat(Handler<HttpServerRequest> handler) {
        return ending(PlayedService.that(handler));
    }

    PlayedService aServiceThatSpeaksRaw(Handler<NetSocket> connection) {
        return ending(PlayedService.thatSpeaksRaw(connection));
    }

    private <T extends AutoCloseable> T ending(T end) {
        ends.add(end);
        return end;
    }

    @AfterEach
    void end() throws Exception {
        Collections.reverse(ends);
        for (AutoCloseable end : ends) {
            end.close();
        }
        await().until(() -> inFlight.underWay() == 0);
    }
}
