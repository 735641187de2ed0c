package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.gateway.routing.Routes;

@GatewayTest
class PagesTest extends AtTheDoor {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    @Inject
    Routes routes;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/docs", "/docs/models", "/problems", "/problems/unsafe-path", "/problems/too-many-requests"
            })
    void a_page_loads_nothing_from_elsewhere_and_everything_that_it_names_exists(String path) {
        // When
        Wire.Answer page = wire().request("GET " + path).answer();

        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("*");
        assertThat(page.body()).contains("<html lang=\"en\">", "<main id=\"main\">", "<h1>");
        Pattern.compile("(?:src|href)=\"([^\"#]+)\"")
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('"') + 1, found.length() - 1))
                .forEach(address -> {
                    assertThat(address).startsWith("/");
                    assertThat(wire().request("GET " + address).answer().status())
                            .as(address)
                            .isEqualTo(200);
                });
    }

    @Test
    void the_page_of_a_problem_says_what_it_means_and_what_to_do() {
        // When
        Wire.Answer page = wire().request("GET /problems/unsafe-path").answer();

        // Then
        assertThat(page.body())
                .contains("The path can be written or read in more than one way")
                .contains("Send the plain path from the API description")
                .contains("https://withme.example/problems/unsafe-path");
    }

    @Test
    void the_page_of_a_problem_lists_the_rules_whose_breach_leads_to_it_where_they_hold() {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer vague = wire.request("GET /problems/too-vague").answer();
        Wire.Answer malformed = wire.request("GET /problems/malformed-request").answer();

        // Then
        assertThat(vague.body())
                .contains("<caption>iag-service: opportunity</caption>", "<code>I6</code>")
                .contains("It does not say where it is.", "Name the place, or send remote: true.");
        assertThat(malformed.body())
                .contains("<caption>Every service</caption>")
                .containsOnlyOnce("There is no such parameter.");
    }

    @Test
    void the_type_of_a_problem_is_the_address_of_its_page() {
        // Given
        Wire wire = wire();
        String type = wire.request("GET /v1/learners/..").answer().json().getString("type");

        // When
        Wire.Answer page = wire.request("GET " + type.replace("https://withme.example", ""))
                .answer();

        // Then
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void the_api_description_names_the_public_address_and_the_answers_of_the_gateway() {
        // When
        Wire.Answer answer = wire().request("GET /openapi").answer();

        // Then
        assertThat(answer.json().getString("openapi")).isEqualTo("3.1.0");
        assertThat(answer.json().getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("https://withme.example");
        assertThat(answer.json()
                        .getJsonObject("components")
                        .getJsonObject("responses")
                        .fieldNames())
                .contains("Gateway502", "Gateway504");
    }

    @Test
    void the_documentation_begins_with_hello_and_runs_only_its_own_script() {
        // When
        Wire.Answer page = wire().request("GET /docs").answer();

        // Then
        assertThat(page.header("content-security-policy"))
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        Matcher subjects = Pattern.compile("<h2 id=\"about-([a-z-]+)\">").matcher(page.body());
        assertThat(subjects.results().map(found -> found.group(1)).findFirst()).contains("hello");
    }

    @Test
    void the_documentation_tells_every_operation_and_folds_what_may_be_refused() {
        // Given
        Wire wire = wire();
        JsonObject paths = wire.request("GET /openapi").answer().json().getJsonObject("paths");

        // When
        String page = wire.request("GET /docs").answer().body();

        // Then
        assertThat(paths.stream()
                        .flatMap(path -> ((JsonObject) path.getValue())
                                .stream().filter(operation -> METHODS.contains(operation.getKey())))
                        .map(operation -> ((JsonObject) operation.getValue()).getString("operationId")))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("<details class=\"operation\" id=\"" + id + "\""));
        assertThat(page).contains("<details class=\"refusals\">");
    }

    @Test
    void every_model_that_the_documentation_names_has_its_section() {
        // Given
        Wire wire = wire();
        String models = wire.request("GET /docs/models").answer().body();

        // When
        String operations = wire.request("GET /docs").answer().body();

        // Then
        assertThat(Pattern.compile("/docs/models#(\\w+)")
                        .matcher(operations)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(models).contains("<h2 id=\"" + name + "\">"));
    }

    @Test
    void every_path_of_the_api_description_is_routed() {
        // Given
        JsonObject paths = wire().request("GET /openapi").answer().json().getJsonObject("paths");

        // When
        List<String> lost = paths.fieldNames().stream()
                .filter(path -> routes.match(path).isEmpty())
                .toList();

        // Then
        assertThat(lost).isEmpty();
    }

    @Test
    void the_api_description_and_the_gateway_agree_on_what_needs_no_token() {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();
        JsonObject paths = wire.request("GET /openapi").answer().json().getJsonObject("paths");

        // When
        Map<String, Boolean> asksForToken = new TreeMap<>();
        Map<String, Boolean> described = new TreeMap<>();
        paths.forEach(path -> ((JsonObject) path.getValue()).forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                String line = operation.getKey().toUpperCase(Locale.ROOT) + " "
                        + path.getKey().replaceAll("\\{\\w+}", "1");
                int status = wire.request(line, "Content-Length: 0").answer().status();
                asksForToken.put(line, status == 401);
                described.put(
                        line,
                        !((JsonObject) operation.getValue())
                                .getJsonArray("security", new JsonArray())
                                .isEmpty());
            }
        }));

        // Then
        assertThat(asksForToken).isEqualTo(described);
    }

    @Test
    void an_operation_keeps_the_name_that_its_service_gave_it_unless_every_service_has_it() {
        // Given
        JsonObject paths = wire().request("GET /openapi").answer().json().getJsonObject("paths");

        // When
        List<String> renamed = paths.stream()
                .filter(path -> !path.getKey().startsWith("/v1/operations/"))
                .flatMap(path -> ((JsonObject) path.getValue())
                        .stream().filter(operation -> METHODS.contains(operation.getKey())))
                .map(operation -> ((JsonObject) operation.getValue()).getString("operationId"))
                .filter(name -> name.contains("_"))
                .toList();

        // Then
        assertThat(renamed).isEmpty();
    }

    @Test
    void the_api_description_is_also_there_as_yaml() throws IOException {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer yaml = wire.request("GET /openapi.yaml").answer();

        // Then
        assertThat(yaml.header("content-type")).isEqualTo("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.body()))
                .isEqualTo(new ObjectMapper()
                        .readTree(wire.request("GET /openapi").answer().body()));
    }

    @ParameterizedTest
    @CsvSource({"POST /docs, 405", "GET /docs/nothing.js, 404", "GET /problems/unknown, 404", "GET /pages, 404"})
    void what_is_not_a_page_is_a_problem(String line, int status) {
        // When
        Wire.Answer answer = wire().request(line, "Content-Length: 0").answer();

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/openapi", "/problems", "/problems/not-found", "/q/health/ready"})
    void the_gateways_own_answers_know_no_query_parameter(String path) {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer answer = wire.request("GET " + path + "?q=nurse").answer();

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo("unknown-parameter");
        assertThat(wire.request("GET " + path + "?").answer().status()).isEqualTo(200);
    }

    @Test
    void a_page_that_was_read_is_not_sent_again() {
        // Given
        Wire wire = wire();
        String etag = wire.request("GET /openapi").answer().header("etag");

        // When
        Wire.Answer again =
                wire.request("GET /openapi", "If-None-Match: " + etag).head();
        Wire.Answer head = wire.request("HEAD /openapi").head();
        Wire.Answer next =
                wire.request("GET /pages.css", "Accept-Encoding: gzip").head();

        // Then
        assertThat(again.status()).isEqualTo(304);
        assertThat(head.header("etag")).isEqualTo(etag);
        assertThat(next.header("content-encoding")).isEqualTo("gzip");
    }

    @Test
    void details_of_health_and_metrics_are_not_where_callers_are() {
        // Given
        Wire wire = wire();

        // When
        Wire.Answer live = wire.request("GET /q/health/live").answer();

        // Then
        assertThat(live.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/q", "/q/health", "/q/metrics", "/q/dev", "/q/swagger-ui", "/metrics"}) {
            assertThat(wire.request("GET " + path).answer().status()).as(path).isEqualTo(404);
        }
    }
}
