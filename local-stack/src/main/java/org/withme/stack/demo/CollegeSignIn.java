package org.withme.stack.demo;

import static org.withme.stack.demo.DemoCollege.ASHDOWN;

import java.util.List;
import java.util.Map;
import org.withme.stack.RunningPlatform;

/**
 * Two people who sign in with their college: an administrator of the college enters them in its identity provider (a realm that
 * stands for it), and its MIS tells the platform the ids that they have there.
 */
final class CollegeSignIn {

    private static final String TUTOR = "taylor";
    private static final String LEARNER = "robin";
    /** Behind those who sign in with an easy name. */
    private static final int POSITION = 2;

    /** Whose password at the college is their username, and who have none on the platform. */
    static final List<String> PEOPLE = List.of(TUTOR, LEARNER);

    private final Http http;
    private final String realm;
    private final AccountsClient administrator;

    CollegeSignIn(Http http, RunningPlatform platform, AccountsClient administrator) {
        this.http = http;
        this.realm = platform.keycloakUrl() + "/admin/realms/ashdown-college";
        this.administrator = administrator;
    }

    /** How many people can sign in with the college that could not before. */
    int connect(MisClient mis) {
        if (http.get(realm, administrator.token(), 200, 404).status() == 404) {
            throw new DemoFailed("Keycloak was first started before Ashdown College had a provider of its own:"
                    + " ./withme reset clears the data, then start again");
        }
        String tutor = enter(TUTOR, "withme-tutor", "withme-mentor", "staff");
        String learner = enter(LEARNER);
        return mis.opens("""
                learner,username,staff,externalId
                ,,%s,%s
                %s,%s,,%s
                """.formatted(TUTOR, tutor, ASHDOWN.firstReturn().reference(POSITION), LEARNER, learner));
    }

    /** The id that the college's provider gives them. */
    private String enter(String username, String... groups) {
        String token = administrator.token();
        Map<String, Object> user = Map.of(
                "username",
                username,
                "enabled",
                true,
                "groups",
                List.of(groups),
                "credentials",
                List.of(Map.of("type", "password", "value", username, "temporary", false)));
        http.send("POST", realm + "/users", token, user, 201, 409);
        return http.get(realm + "/users?exact=true&username=" + username, token)
                .body()
                .path(0)
                .path("id")
                .asText();
    }
}
