package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml and the launcher describe one platform: where they may differ is written here. */
class ComposeAgreementTest {

    private static final Set<String> ASKED_BY_SERVICES = Set.of("WITHME_IDENTITY_JWKS_URL", "WITHME_ACCOUNTS_URL");

    private static JsonNode services;

    @BeforeAll
    static void read() throws IOException {
        services = new ObjectMapper(new YAMLFactory())
                .readTree(Distributions.root().resolve("docker-compose.yml").toFile())
                .path("services");
    }

    @Test
    void the_same_components_run() {
        assertThat(services.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        stack().components().stream().map(StackComponent::name).toList());
    }

    @Test
    void the_same_versions_run() {
        assertThat(Distributions.version("postgres")).startsWith(version("postgresql") + ".");
        assertThat(version("kafka")).isEqualTo(Distributions.version("kafka"));
        assertThat(version("keycloak")).isEqualTo(Distributions.version("keycloak"));
        assertThat(version("mail")).isEqualTo(Distributions.version("greenmail"));
    }

    @Test
    void the_same_ports_are_published_on_the_loopback_interface_only() {
        StackPorts ports = StackPorts.standard();
        assertPublished("postgresql", ports.of(StackPort.POSTGRES));
        assertPublished("kafka", ports.of(StackPort.KAFKA));
        assertPublished("keycloak", ports.of(StackPort.KEYCLOAK), ports.of(StackPort.KEYCLOAK_MANAGEMENT));
        assertPublished("mail", ports.of(StackPort.MAIL), ports.of(StackPort.MAIL_IMAP), ports.of(StackPort.MAIL_PAGE));
        Services.ALL.forEach(
                service -> assertPublished(service.name(), ports.of(service.port()), ports.of(service.health())));
    }

    @Test
    void the_services_and_keycloak_are_told_the_same() {
        WithMeStack stack = stack();
        assertThat(stack.services()).isNotEmpty().allSatisfy(service -> assertThat(environment(service.name()))
                .isEqualTo(inContainers(service.environment())));
        Map<String, String> keycloak = inContainers(stack.keycloak().environment());
        keycloak.put("KC_DB", "postgres");
        keycloak.put("KC_HEALTH_ENABLED", "true");
        assertThat(environment("keycloak")).isEqualTo(keycloak);
    }

    @Test
    void a_service_waits_for_everything_that_it_is_told_about() {
        Services.ALL.forEach(service -> {
            Set<String> named = services.path(service.name()).path("environment").properties().stream()
                    .map(variable -> variable.getValue().asText())
                    .flatMap(value ->
                            hosts().filter(host -> value.contains("/" + host + ":") || value.startsWith(host + ":")))
                    .collect(Collectors.toSet());
            assertThat(services.path(service.name()).path("depends_on").fieldNames())
                    .toIterable()
                    .as(service.name())
                    .containsExactlyInAnyOrderElementsOf(named);
        });
    }

    @Test
    void compose_makes_the_same_databases() throws IOException {
        String script = Files.readString(Distributions.root().resolve("local-stack/src/main/compose/databases.sh"));
        String databases = Services.ALL.stream()
                .flatMap(service -> service.database().stream())
                .collect(Collectors.joining(" ", "for name in keycloak ", "; do"));
        assertThat(script).contains(databases);
    }

    @Test
    void keycloak_is_built_with_what_compose_says_at_run_time() {
        assertThat(KeycloakBuild.OPTIONS).containsExactlyInAnyOrder("--db=postgres", "--health-enabled=true");
    }

    @Test
    void the_broker_behaves_the_same() {
        Map<String, String> told = environment("kafka");
        KafkaSettings.BEHAVIOUR.forEach((name, value) -> assertThat(told)
                .containsEntry("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        assertThat(told).containsEntry("KAFKA_HEAP_OPTS", KafkaSettings.LARGEST_HEAP + " " + KafkaSettings.FIRST_HEAP);
    }

    @Test
    void every_volume_of_the_broker_is_a_cluster_of_its_own(@TempDir Path first, @TempDir Path second)
            throws IOException, InterruptedException {
        // When
        String id = clusterIdOn(first);

        // Then
        assertThat(id).isNotBlank().isEqualTo(clusterIdOn(first)).isNotEqualTo(clusterIdOn(second));
    }

    @Test
    void everything_is_gated_by_health_and_every_store_has_a_volume() {
        services.forEach(service -> {
            assertThat(service.path("healthcheck").path("test")).isNotEmpty();
            service.path("depends_on")
                    .forEach(needed ->
                            assertThat(needed.path("condition").asText()).isEqualTo("service_healthy"));
        });
        for (String store : new String[] {"postgresql", "kafka", "keycloak"}) {
            assertThat(services.path(store).path("volumes").path(0).asText()).startsWith(store + ":/");
        }
        JsonNode assessment = services.path("assessment-service");
        assertThat(assessment.path("volumes").path(0).asText())
                .isEqualTo("files:"
                        + assessment
                                .path("environment")
                                .path("WITHME_STORAGE_DIRECTORY")
                                .asText());
    }

    @Test
    void the_images_give_the_services_the_same_memory_and_no_root() throws IOException {
        for (Service service : Services.ALL) {
            Path file = Distributions.root().resolve(service.name()).resolve("Dockerfile");
            String image = Files.readString(file);
            assertThat(image)
                    .contains(ServiceProcess.JVM.stream()
                            .map(option -> "\"" + option + "\"")
                            .collect(Collectors.joining(", ")));
            assertThat(image).contains("USER 65534");
        }
    }

    /** What the broker's command in docker-compose.yml says, with the image's two programs replaced by light ones. */
    private static String clusterIdOn(Path volume) throws IOException, InterruptedException {
        String mounted = services.path("kafka").path("volumes").path(0).asText().split(":")[1];
        String script = services.path("kafka").path("command").path(2).asText();
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        script.replace("$$", "$")
                                .replace(mounted, volume.toString())
                                .replace(
                                        "/opt/kafka/bin/kafka-storage.sh random-uuid",
                                        "echo id-of-$(basename " + volume + ")-$RANDOM")
                                .replace("/etc/kafka/docker/run", "printenv CLUSTER_ID"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String id = new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(shell.waitFor()).isZero();
        return id.trim();
    }

    private static WithMeStack stack() {
        return WithMeStack.builder().ports(StackPorts.standard()).build();
    }

    private static String version(String service) {
        String image = services.path(service).path("image").asText();
        return image.substring(image.lastIndexOf(':') + 1);
    }

    private static void assertPublished(String service, int... ports) {
        Set<String> published = StreamSupport.stream(
                        services.path(service).path("ports").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Set<String> expected = Arrays.stream(ports)
                .mapToObj(port -> "127.0.0.1:" + port + ":" + port)
                .collect(Collectors.toSet());
        assertThat(published).isEqualTo(expected);
    }

    private static Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        services.path(service)
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    private static Stream<String> hosts() {
        Stream<String> ours = Services.ALL.stream().map(Service::name);
        return Stream.concat(Stream.of("postgresql", "kafka", "keycloak", "mail"), ours);
    }

    private static Map<String, String> inContainers(Map<String, String> local) {
        Map<String, String> mapped = new TreeMap<>();
        local.forEach((name, value) -> mapped.put(name, inContainer(name, value)));
        return mapped;
    }

    /** In a container a service listens on the container's own network, and finds the others by name. */
    private static String inContainer(String name, String value) {
        if (ASKED_BY_SERVICES.contains(name)) {
            return value.replace("http://localhost:8180", "http://keycloak:8180");
        }
        if (name.startsWith("WITHME_GATEWAY_UPSTREAMS_")) {
            return Services.ALL.stream()
                    .filter(service -> value.endsWith(":" + service.port().standard()))
                    .map(service -> "http://%s:%d"
                            .formatted(service.name(), service.port().standard()))
                    .findFirst()
                    .orElse(value);
        }
        if (name.equals("WITHME_STORAGE_DIRECTORY")) {
            return "/var/lib/withme/files";
        }
        return switch (value) {
            case "127.0.0.1" -> "0.0.0.0";
            case "localhost:9092" -> "kafka:29092";
            default ->
                value.replace("jdbc:postgresql://localhost:", "jdbc:postgresql://postgresql:")
                        .replace("smtp://localhost:", "smtp://mail:")
                        .replace("imap://localhost:", "imap://mail:");
        };
    }
}
