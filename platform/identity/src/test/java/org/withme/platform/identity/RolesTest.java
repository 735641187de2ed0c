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
        // When
        JsonNode realm;
        try (InputStream in = RolesTest.class.getResourceAsStream("/org/withme/stack/keycloak/withme-realm.json")) {
            realm = new ObjectMapper().readTree(in);
        }

        // Then
        assertThat(realm.at("/roles/realm").valueStream().map(role -> role.path("name")
                        .asText()))
                .containsExactlyInAnyOrderElementsOf(Roles.ALL);
    }
}
