package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The identity provider of the demo's Ashdown College, as an administrator of the college sees it. */
public final class CollegeProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/ashdown-college";

    private CollegeProvider() {}

    /** Enters somebody, whose password is their name, into groups that there are; the stable id that they get. */
    public static String enters(String username, String email, List<String> groups) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", username).put("enabled", true).put("email", email).put("emailVerified", false);
        ArrayNode in = user.putArray("groups");
        groups.forEach(in::add);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", username)
                .put("temporary", false);
        String created =
                admin("POST", "/users").json(user.toString()).send().is(201).header("Location");
        return created.substring(created.lastIndexOf('/') + 1);
    }

    public static void forgets(String id) {
        admin("DELETE", "/users/" + id).send().is(204);
    }

    public static void founds(String group) {
        admin("POST", "/groups").json("{\"name\": \"" + group + "\"}").send().is(201);
    }

    /** Takes somebody out of a group. */
    public static void takesOut(String id, String group) {
        for (JsonNode each :
                admin("GET", "/users/" + id + "/groups").send().is(200).json()) {
            if (each.path("name").asText().equals(group)) {
                admin("DELETE", "/users/" + id + "/groups/" + each.path("id").asText())
                        .send()
                        .is(204);
            }
        }
    }

    /** From now on the provider claims this of everybody. */
    public static void claims(Map<String, String> claims) {
        JsonNode client =
                admin("GET", "/clients?clientId=withme").send().is(200).at("/0");
        assertThat(client.path("id").asText()).isNotBlank();
        claims.forEach((claim, value) -> {
            ObjectNode mapper = JSON.createObjectNode();
            mapper.put("name", "says " + claim).put("protocol", "openid-connect");
            mapper.put("protocolMapper", "oidc-hardcoded-claim-mapper");
            mapper.putObject("config")
                    .put("claim.name", claim)
                    .put("claim.value", value)
                    .put("jsonType.label", value.startsWith("[") ? "JSON" : "String")
                    .put("id.token.claim", "true")
                    .put("access.token.claim", "true");
            assertThat(admin("POST", "/clients/" + client.path("id").asText() + "/protocol-mappers/models")
                            .json(mapper.toString())
                            .send()
                            .status())
                    .isIn(201, 409);
        });
    }

    private static Request admin(String method, String path) {
        return Keycloak.administration(method, ADMIN + path);
    }
}
