package org.withme.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.withme.stack.RunningPlatform;

/** What an administrator of Keycloak does for the demo: staff accounts, and passwords that people can remember. */
public final class AccountsDesk {

    private final Http http;
    private final RunningPlatform platform;
    private final String realm;

    public AccountsDesk(Http http, RunningPlatform platform) {
        this.http = http;
        this.platform = platform;
        this.realm = platform.realmAdministration();
    }

    void enter(DemoPerson person) {
        String token = token();
        Map<String, Object> user = Map.of(
                "username", person.username(),
                "firstName", person.givenName(),
                "lastName", person.familyName(),
                "enabled", true,
                "attributes", person.attributes());
        http.send("POST", realm + "/users", token, user, 201, 409);
        String id = idOf(person.username(), token);
        List<Map<String, Object>> roles = person.roles().stream()
                .map(name -> Map.<String, Object>of(
                        "name",
                        name,
                        "id",
                        http.get(realm + "/roles/" + name, token)
                                .body()
                                .path("id")
                                .asText()))
                .toList();
        http.send("POST", realm + "/users/" + id + "/role-mappings/realm", token, roles, 204);
        givePassword(id, person.username(), token);
    }

    /** The one-time password of a new account gives way to one that is its username. */
    public void simplifyPassword(String username) {
        String token = token();
        givePassword(idOf(username, token), username, token);
    }

    String subjectOf(String username) {
        return idOf(username, token());
    }

    private void givePassword(String id, String password, String token) {
        Map<String, Object> credential = Map.of("type", "password", "value", password, "temporary", false);
        http.send("PUT", realm + "/users/" + id + "/reset-password", token, credential, 204);
    }

    private String idOf(String username, String token) {
        JsonNode found = http.get(realm + "/users?exact=true&username=" + username, token)
                .body();
        if (found.size() != 1) {
            throw new DemoFailed("Keycloak knows " + found.size() + " accounts named " + username);
        }
        return found.path(0).path("id").asText();
    }

    /** Short-lived by Keycloak's default, so asked for per person. */
    private String token() {
        return http.token(
                platform.keycloakUrl() + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        platform.administrator(),
                        "password",
                        platform.administrator()));
    }
}
