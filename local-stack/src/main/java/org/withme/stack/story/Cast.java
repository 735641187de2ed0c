package org.withme.stack.story;

import java.util.Map;
import java.util.function.Supplier;
import org.withme.stack.RunningPlatform;
import org.withme.stack.demo.AccountsClient;
import org.withme.stack.demo.Http;
import org.withme.stack.demo.MisClient;
import org.withme.stack.demo.StoryCollege;

/** The people and machines of one playing, each with their own way to sign in; in the demo a password or secret equals its name. */
final class Cast {

    static final String CAREERS = "careers-demo";

    private static final String AWARDING = "awarding-demo";

    private final Http http;
    private final RunningPlatform platform;
    private final StoryCollege college;

    Cast(Http http, RunningPlatform platform, StoryCollege college) {
        this.http = http;
        this.platform = platform;
        this.college = college;
    }

    StoryCollege college() {
        return college;
    }

    Actor adviser() {
        return person("The adviser", college.username("adviser"));
    }

    Actor mentor() {
        return person("Morgan", college.username("mentor"));
    }

    Actor assessor() {
        return person("The assessor", college.username("assessor"));
    }

    Actor qualityAssurer() {
        return person("The quality assurer", college.username("iqa"));
    }

    Actor advocate() {
        return person("The advocate", college.username("advocate"));
    }

    Actor safeguardingLead() {
        return person("The safeguarding lead", college.username("dsl"));
    }

    Actor caseSupervisor() {
        return person("The case supervisor", college.username("supervisor"));
    }

    Actor stranger() {
        return person("A mentor of Brackenfell College", "other-mentor");
    }

    /** Who has no account. */
    Actor anybody() {
        return new Actor("An employer", http, platform.publicUrl(), () -> null);
    }

    Actor operator() {
        return person("The operator of the platform", "operator");
    }

    Actor careers() {
        return new Actor("The careers service", http, platform.publicUrl(), client(CAREERS));
    }

    Actor awardingOrganisation() {
        return new Actor("The awarding organisation", http, platform.publicUrl(), client(AWARDING));
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

    MisClient mis() {
        return college.mis();
    }

    AccountsClient accounts() {
        return new AccountsClient(http, platform);
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
