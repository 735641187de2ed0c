package org.withme.platform.identity.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.withme.platform.identity.IdentitySettings;

/** Whether the realm is the one of the demo, told by what only that one grants: tokens for passwords, and for names. */
@Singleton
class DemoRealm {

    private static final String COMMAND_LINE = "withme-cli";
    private static final String SOMEBODY = "learner";
    private static final List<String> CLIENTS =
            List.of("mis-90000001", "mis-90000002", "careers-demo", "awarding-demo", "withme-learner-service");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI tokens;
    private final ObjectMapper json = new ObjectMapper();

    DemoRealm(IdentitySettings settings) {
        tokens = settings.jwksUrl().resolve("token");
    }

    /** What gives the realm away; empty if nothing does. Fails if the realm does not answer. */
    CompletableFuture<Optional<String>> sign() {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        CompletableFuture<Optional<String>> sign = takesPasswords(http);
        for (String client : CLIENTS) {
            sign = sign.thenCompose(
                    known -> known.isPresent() ? CompletableFuture.completedFuture(known) : knowsSecret(http, client));
        }
        return sign;
    }

    /** A realm that says whether the password is right has taken it, right or wrong. */
    private CompletableFuture<Optional<String>> takesPasswords(HttpClient http) {
        return ask(
                        http,
                        Map.of(
                                "grant_type", "password",
                                "client_id", COMMAND_LINE,
                                "username", SOMEBODY,
                                "password", SOMEBODY))
                .thenApply(answer -> answer.statusCode() == 200 || error(answer).equals("invalid_grant")
                        ? Optional.of("It takes passwords from the client " + COMMAND_LINE + ".")
                        : Optional.empty());
    }

    private CompletableFuture<Optional<String>> knowsSecret(HttpClient http, String client) {
        return ask(http, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client))
                .thenApply(answer -> answer.statusCode() == 200
                        ? Optional.of("The secret of its client " + client + " is the client's name.")
                        : Optional.empty());
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpClient http, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException("status " + answer.statusCode());
            }
            return answer;
        });
    }

    /** Keycloak's word for it; empty if the answer is not Keycloak's. */
    private String error(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("error").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
