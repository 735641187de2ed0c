package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The identity provider, as an administrator, an application and a person see it. */
public final class Keycloak {

    public static final String COMMAND_LINE = "withme-cli";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/realms/withme";
    private static final String ADMIN = "/admin/realms/withme";

    private static final Duration ADMIN_FRESH = Duration.ofSeconds(30);
    private static String admin;
    private static Instant adminSince = Instant.MIN;

    private Keycloak() {}

    /** An application's token. */
    public static String tokenOf(String client, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret))
                .is(200)
                .at("/access_token")
                .asText();
    }

    /** A person's token, as the command line gets it. */
    public static String tokenOf(Person person) {
        return passwordGrant(person.username(), person.password())
                .is(200)
                .at("/access_token")
                .asText();
    }

    public static Answer passwordGrant(String username, String password) {
        return passwordGrant(username, password, "openid");
    }

    public static Answer passwordGrant(String username, String password, String scope) {
        return token(Map.of(
                "grant_type", "password",
                "client_id", COMMAND_LINE,
                "username", username,
                "password", password,
                "scope", scope));
    }

    public static Answer token(Map<String, String> form) {
        return Request.to("POST", at(REALM + "/protocol/openid-connect/token"))
                .form(form)
                .send();
    }

    /** What a token claims; not verified here. */
    public static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a token is good for less than two minutes more. */
    static boolean isOver(String token) {
        return claims(token).path("exp").asLong()
                < Instant.now().plusSeconds(120).getEpochSecond();
    }

    /** The client of a college's MIS, made after the demo's own. */
    static void registerMis(String ukprn) {
        JsonNode demo =
                admin("GET", "/clients?clientId=mis-90000001").send().is(200).at("/0");
        ObjectNode client = application("mis-" + ukprn);
        client.set("defaultClientScopes", demo.path("defaultClientScopes"));
        ArrayNode mappers = client.putArray("protocolMappers");
        for (JsonNode mapper : demo.path("protocolMappers")) {
            ObjectNode copy = mapper.deepCopy();
            copy.remove("id");
            String value = mapper.at("/config/claim.value").asText().replace("90000001", ukprn);
            ((ObjectNode) copy.path("config")).put("claim.value", value);
            mappers.add(copy);
        }
        register(client);
    }

    /** A token that is good for so short a time only. */
    public static String shortLivedToken(Duration life) {
        ObjectNode client = application("short-lived-" + UUID.randomUUID());
        client.putObject("attributes").put("access.token.lifespan", String.valueOf(life.toSeconds()));
        return register(client);
    }

    /** A token of the realm that is not meant for the platform. */
    public static String tokenForSomebodyElse() {
        ObjectNode client = application("somebody-else-" + UUID.randomUUID());
        client.putArray("defaultClientScopes").add("basic").add("profile").add("roles");
        return register(client);
    }

    private static ObjectNode application(String name) {
        ObjectNode client = JSON.createObjectNode();
        client.put("clientId", name).put("secret", name).put("publicClient", false);
        client.put("serviceAccountsEnabled", true).put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false).put("fullScopeAllowed", true);
        return client;
    }

    /** Registers an application in the role of an MIS and gives its first token. */
    private static String register(ObjectNode client) {
        String created =
                admin("POST", "/clients").json(client.toString()).send().is(201).header("Location");
        String account = admin("GET", created.substring(created.lastIndexOf("/clients/")) + "/service-account-user")
                .send()
                .is(200)
                .at("/id")
                .asText();
        giveRoles(account, List.of("mis-client"));
        String name = client.path("clientId").asText();
        return tokenOf(name, name);
    }

    /** An account whose password is its username. */
    static Person registerPerson(String username, String name, Map<String, String> attributes, List<String> roles) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", username).put("enabled", true).put("emailVerified", true);
        user.put("firstName", name).put("lastName", username).put("email", username + "@example.org");
        ObjectNode values = user.putObject("attributes");
        attributes.forEach((attribute, value) -> values.putArray(attribute).add(value));
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", username)
                .put("temporary", false);
        String created =
                admin("POST", "/users").json(user.toString()).send().is(201).header("Location");
        String subject = created.substring(created.lastIndexOf('/') + 1);
        giveRoles(subject, roles);
        return new Person(subject, username, username);
    }

    /** How many accounts the realm has. */
    public static int accounts() {
        return admin("GET", "/users/count").send().is(200).json().asInt();
    }

    /** Whom a college's provider signs in to this account: the stable ids. */
    public static List<String> signedInAs(String username) {
        return admin("GET", "/users/" + account(username).path("id").asText() + "/federated-identity")
                .send()
                .is(200)
                .json()
                .findValuesAsText("userId");
    }

    /** The account of this username as an administrator sees it. */
    public static JsonNode account(String username) {
        return admin("GET", "/users?exact=true&username=" + Request.encoded(username))
                .send()
                .is(200)
                .at("/0");
    }

    private static void giveRoles(String subject, List<String> roles) {
        ArrayNode representations = JSON.createArrayNode();
        roles.forEach(role -> representations.add(
                admin("GET", "/roles/" + role).send().is(200).json()));
        admin("POST", "/users/" + subject + "/role-mappings/realm")
                .json(representations.toString())
                .send()
                .is(204);
    }

    /** A token of the master realm: signed by the same server, for somebody else. */
    public static String adminToken() {
        Platform platform = Platform.running();
        return Request.to("POST", platform.keycloak("/realms/master/protocol/openid-connect/token"))
                .form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        platform.keycloakAdministrator(),
                        "password",
                        platform.keycloakAdministrator()))
                .send()
                .is(200)
                .at("/access_token")
                .asText();
    }

    private static Request admin(String method, String path) {
        return administration(method, ADMIN + path);
    }

    /** Of any realm. */
    static synchronized Request administration(String method, String path) {
        if (adminSince.plus(ADMIN_FRESH).isBefore(Instant.now())) {
            admin = adminToken();
            adminSince = Instant.now();
        }
        return Request.to(method, at(path)).bearer(admin);
    }

    static URI at(String path) {
        return Platform.running().keycloak(path);
    }
}
