package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.GeneratedClient;
import org.withme.acceptance.world.Judges;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;

/** Software that we did not write looks at what we show to people and to programs. */
class OutsideJudgesTest {

    private final Platform platform = Platform.running();

    @Test
    void the_api_description_keeps_the_recommended_rules_of_redocly() {
        assertThat(Judges.says(
                        "node",
                        "node_modules/.bin/redocly",
                        "lint",
                        "--config",
                        "redocly.yaml",
                        "--format",
                        "summary",
                        description()))
                .isEmpty();
    }

    @Test
    void the_api_description_keeps_the_rules_of_spectral() {
        assertThat(Judges.says(
                        "node",
                        "node_modules/.bin/spectral",
                        "lint",
                        "--ruleset",
                        "spectral.yaml",
                        "--fail-severity",
                        "warn",
                        description()))
                .isEmpty();
    }

    @Test
    void a_java_client_that_is_generated_as_the_guide_says_compiles_and_reads_and_writes_what_is_meant() {
        assertThat(GeneratedClient.inJava(gateway(), Person.ofTheDemo("learner").token()))
                .isEmpty();
    }

    @Test
    void typescript_clients_that_are_made_as_the_guide_says_compile_take_every_example_and_call_the_platform() {
        assertThat(GeneratedClient.inTypeScript(
                        gateway(), Person.ofTheDemo("learner").token()))
                .isEmpty();
    }

    @Test
    void the_pages_of_the_gateway_can_be_read_by_everybody_in_light_and_dark_and_on_a_small_telephone() {
        // Given
        Judges.requireBrowser();

        // When // Then
        assertThat(Judges.says("node", "pages.js", gateway(), Judges.pictures().toString()))
                .isEmpty();
    }

    @Test
    void a_page_on_its_own_origin_signs_a_learner_in_and_follows_their_journey() {
        // Given
        Judges.requireBrowser();
        URI origin = URI.create(System.getenv("WITHME_FRONT_END_ORIGIN"));
        Process server =
                Judges.start(Path.of("..", "examples", "front-end"), Map.of("PORT", String.valueOf(origin.getPort())));
        try {
            await("the example's server").until(() -> isOpen(origin));
            String page = origin + "/?gateway=" + gateway() + "&keycloak="
                    + platform.keycloak("").toString();

            // When // Then
            assertThat(Judges.says(
                            "node",
                            "front-end.js",
                            page,
                            "learner",
                            "learner",
                            Judges.pictures().toString()))
                    .isEmpty();
        } finally {
            server.destroy();
        }
    }

    private static boolean isOpen(URI origin) {
        try (Socket socket = new Socket("127.0.0.1", origin.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String description() {
        return platform.gateway("/openapi").toString();
    }

    private String gateway() {
        String address = platform.gateway("/").toString();
        return address.substring(0, address.length() - 1);
    }
}
