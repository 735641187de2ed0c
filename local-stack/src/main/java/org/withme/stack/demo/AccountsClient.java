package org.withme.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.withme.stack.RunningPlatform;

/** What an administrator of Keycloak does for the demo: staff accounts, and passwords that people can remember. */
public final class AccountsClient {

    private final Http http;
    private final RunningPlatform platform;
    private final String realm;

    public AccountsClient(Http http, RunningPlatform platform) {
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
        giveRoles(id, person.roles(), token);
        givePassword(id, person.username(), token);
    }

    /** An account that nobody needs any more; true if there was one. */
    boolean remove(String username) {
        String token = token();
        JsonNode found = http.get(realm + "/users?exact=true&username=" + username, token)
                .body();
        found.forEach(
                user -> http.send("DELETE", realm + "/users/" + user.path("id").asText(), token, Map.of(), 204, 404));
        return !found.isEmpty();
    }

    /** Whether there is a machine client of this id. */
    boolean knowsClient(String id) {
        return !clients(id, token()).isEmpty();
    }

    /** A machine client of a college's MIS, whose secret is its id. */
    void enterMis(DemoCollege college) {
        String token = token();
        http.send(
                "POST",
                realm + "/clients",
                token,
                Map.of(
                        "clientId",
                        college.misClient(),
                        "name",
                        "MIS of " + college.name(),
                        "secret",
                        college.misClient(),
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "fullScopeAllowed",
                        true,
                        "defaultClientScopes",
                        List.of("basic", "profile", "roles", "web-origins", "withme-api"),
                        "protocolMappers",
                        List.of(Map.of(
                                "name",
                                "its college",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-hardcoded-claim-mapper",
                                "config",
                                Map.of(
                                        "claim.name",
                                        "ukprn",
                                        "claim.value",
                                        college.ukprn(),
                                        "jsonType.label",
                                        "String",
                                        "access.token.claim",
                                        "true")))),
                201);
        String client = clients(college.misClient(), token).path(0).path("id").asText();
        String account = http.get(realm + "/clients/" + client + "/service-account-user", token)
                .body()
                .path("id")
                .asText();
        giveRoles(account, List.of("mis-client"), token);
    }

    void removeMis(DemoCollege college) {
        String token = token();
        clients(college.misClient(), token)
                .forEach(client -> http.send(
                        "DELETE", realm + "/clients/" + client.path("id").asText(), token, Map.of(), 204, 404));
    }

    private JsonNode clients(String id, String token) {
        return http.get(realm + "/clients?clientId=" + id, token).body();
    }

    /** The one-time password of a new account gives way to one that is its username. */
    public void simplifyPassword(String username) {
        String token = token();
        givePassword(idOf(username, token), username, token);
    }

    String subjectOf(String username) {
        return idOf(username, token());
    }

    private void giveRoles(String id, List<String> names, String token) {
        List<Map<String, Object>> roles = names.stream()
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
    String token() {
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
