package org.withme.stack.demo;

import java.util.List;
import java.util.Map;
import org.withme.stack.RunningPlatform;

/** What a college's case supervisor does through the gateway: an advocate of the demo may stand beside so many learners. */
final class SupervisorClient {

    private static final int PLACES = 40;

    private final Http http;
    private final RunningPlatform platform;
    private final String username;

    SupervisorClient(Http http, RunningPlatform platform, String username) {
        this.http = http;
        this.platform = platform;
        this.username = username;
    }

    /** Registers an advocate, who may be registered already. */
    void register(String subject) {
        Map<String, Object> advocate = Map.of(
                "specialisms",
                List.of("coming back after a break"),
                "languages",
                List.of("en", "pl"),
                "places",
                List.of("Ashdown town"),
                "capacity",
                PLACES,
                "fundingLine",
                "outreach-2026");
        String url = platform.publicUrl() + "/v1/advocacy/advocates/" + subject;
        http.send("PUT", url, token(), advocate, 201, 428);
    }

    private String token() {
        return http.token(
                platform.issuer(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "withme-cli",
                        "username",
                        username,
                        "password",
                        username));
    }
}
