package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode realm;
    private static JsonNode profile;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = KeycloakServer.class.getResourceAsStream("keycloak/withme-realm.json")) {
            realm = JSON.readTree(in);
        }
        profile = JSON.readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
    }

    @Test
    void only_administrators_see_and_set_what_decides_about_access() {
        for (String claim : List.of("ukprn", "learner_id")) {
            JsonNode attribute = named(profile.path("attributes"), "name", claim);
            assertThat(texts(attribute.at("/permissions/view"))).containsExactly("admin");
            assertThat(texts(attribute.at("/permissions/edit"))).containsExactly("admin");
        }
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void every_access_token_is_for_the_platform_and_lives_a_quarter_of_an_hour() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(15 * 60);
        realm.path("clients").forEach(client -> assertThat(texts(client.path("defaultClientScopes")))
                .contains("withme-api", "basic", "roles"));
        JsonNode scope = named(realm.path("clientScopes"), "name", "withme-api");
        assertThat(scope.at("/protocolMappers/0/config/included.custom.audience")
                        .asText())
                .isEqualTo("withme-api");
    }

    @Test
    void a_browser_proves_itself_by_pkce_and_only_the_command_line_may_send_passwords() {
        JsonNode browser = named(realm.path("clients"), "clientId", "withme-web");
        assertThat(browser.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(StreamSupport.stream(realm.path("clients").spliterator(), false)
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.path("clientId").asText()))
                .containsExactly("withme-cli");
    }

    @Test
    void a_front_end_on_its_own_origin_is_returned_to_and_may_ask_for_tokens_and_no_other_is() {
        // Given
        JsonNode browser = named(realm.path("clients"), "clientId", "withme-web");
        String gateway = "${WITHME_PUBLIC_URL:http://localhost:8080}";
        String frontEnd = "${WITHME_FRONT_END_ORIGIN:http://localhost:3000}";

        // When, Then
        assertThat(texts(browser.path("redirectUris"))).containsExactlyInAnyOrder(gateway + "/*", frontEnd + "/*");
        assertThat(texts(browser.path("webOrigins"))).containsExactlyInAnyOrder(gateway, frontEnd);
    }

    @Test
    void whom_a_provider_signs_in_was_linked_beforehand_and_nobody_is_found_by_their_address_or_created() {
        // Given
        String refusal = "only who was linked beforehand";

        // When, Then
        assertThat(realm.path("firstBrokerLoginFlow").asText()).isEqualTo(refusal);
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("editUsernameAllowed").asBoolean()).isFalse();
        assertThat(named(realm.path("authenticationFlows"), "alias", refusal).path("authenticationExecutions"))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.path("authenticator").asText()).isEqualTo("deny-access-authenticator");
                    assertThat(only.path("requirement").asText()).isEqualTo("REQUIRED");
                });
        assertThat(realm.path("identityProviders")).isNotEmpty().allSatisfy(provider -> {
            assertThat(provider.path("firstBrokerLoginFlowAlias").asText()).isEqualTo(refusal);
            assertThat(provider.path("trustEmail").asBoolean()).isFalse();
            assertThat(provider.path("storeToken").asBoolean()).isFalse();
            assertThat(provider.at("/config/syncMode").asText()).isEqualTo("IMPORT");
            assertThat(provider.at("/config/validateSignature").asText()).isEqualTo("true");
        });
    }

    @Test
    void a_provider_fixes_the_college_and_says_anew_at_each_sign_in_what_it_says() {
        // Given
        JsonNode mappers = realm.path("identityProviderMappers");

        // When, Then
        assertThat(mappers)
                .allSatisfy(mapper ->
                        assertThat(mapper.at("/config/syncMode").asText()).isEqualTo("FORCE"));
        assertThat(mappers.valueStream()
                        .filter(mapper ->
                                !mapper.path("identityProviderMapper").asText().equals("oidc-role-idp-mapper")))
                .singleElement()
                .satisfies(mapper -> {
                    assertThat(mapper.path("identityProviderMapper").asText())
                            .isEqualTo("hardcoded-attribute-idp-mapper");
                    assertThat(mapper.at("/config/attribute").asText()).isEqualTo("ukprn");
                });
    }

    @Test
    void the_realm_brings_no_people() {
        assertThat(StreamSupport.stream(realm.path("users").spliterator(), false))
                .allMatch(user -> user.has("serviceAccountClientId") && !user.has("credentials"));
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
