package org.withme.stack.story;

import java.util.Map;
import java.util.function.Supplier;
import org.withme.stack.RunningPlatform;
import org.withme.stack.demo.AccountsDesk;
import org.withme.stack.demo.DemoCollege;
import org.withme.stack.demo.Http;
import org.withme.stack.demo.MisDesk;

/** The demo's people and machines, each with their own way to sign in; in the demo a password or secret equals its name. */
final class Cast {

    static final String CAREERS = "careers-demo";

    private final Http http = new Http();
    private final RunningPlatform platform;

    Cast(RunningPlatform platform) {
        this.platform = platform;
    }

    Actor adviser() {
        return person("The adviser", "adviser");
    }

    Actor assessor() {
        return person("The assessor", "assessor");
    }

    Actor advocate() {
        return person("The advocate", "advocate");
    }

    Actor safeguardingLead() {
        return person("The safeguarding lead", "dsl");
    }

    Actor caseSupervisor() {
        return person("The case supervisor", "supervisor");
    }

    Actor stranger() {
        return person("A mentor of Brackenfell College", "other-mentor");
    }

    Actor careers() {
        return new Actor("The careers service", http, platform.publicUrl(), client(CAREERS));
    }

    Actor person(String name, String username) {
        return new Actor(
                name,
                http,
                platform.publicUrl(),
                signed(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "withme-cli",
                        "username",
                        username,
                        "password",
                        username)));
    }

    MisDesk mis() {
        return new MisDesk(http, platform, DemoCollege.ASHDOWN);
    }

    AccountsDesk accounts() {
        return new AccountsDesk(http, platform);
    }

    private Supplier<String> client(String id) {
        return signed(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", id));
    }

    /** Signed in once: a story is shorter than the life of a token. */
    private Supplier<String> signed(Map<String, String> form) {
        return new Supplier<>() {
            private String token;

            @Override
            public synchronized String get() {
                if (token == null) {
                    token = http.token(platform.issuer(), form);
                }
                return token;
            }
        };
    }
}
