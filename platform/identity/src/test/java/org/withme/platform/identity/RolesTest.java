package org.withme.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void the_realm_has_every_role_and_no_other() throws IOException {
        assertThat(realm().at("/roles/realm").valueStream().map(role -> role.path("name")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(Roles.ALL);
    }

    @Test
    void a_colleges_provider_gives_and_takes_each_role_of_a_college_and_no_other() throws IOException {
        // One that it did not take would stay when somebody comes from another college.
        assertThat(realm().path("identityProviderMappers")
                        .valueStream()
                        .filter(mapper -> mapper.at("/config").has("role"))
                        .map(mapper -> mapper.at("/config/role").asText()))
                .containsExactlyInAnyOrderElementsOf(Roles.OF_A_COLLEGE);
    }

    private static JsonNode realm() throws IOException {
        try (InputStream in = RolesTest.class.getResourceAsStream("/org/withme/stack/keycloak/withme-realm.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
