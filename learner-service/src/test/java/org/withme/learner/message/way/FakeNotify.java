package org.withme.learner.message.way;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** GOV.UK Notify's HTTP interface as it is documented: it takes messages, finds them by reference and says no in its words. */
final class FakeNotify implements AutoCloseable {

    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    /** What it does with the next messages. */
    enum Mood {
        TAKES,
        TAKES_AND_DIES,
        DIES,
        ASKED_ABOUT_REFERENCES_DIES
    }

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private volatile Mood mood = Mood.TAKES;
    private volatile int refusal;
    private volatile String error = "";

    FakeNotify() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications", this::answer);
        server.start();
    }

    FakeNotify in(Mood wanted) {
        mood = wanted;
        return this;
    }

    FakeNotify refusing(int status, String type, String message) {
        refusal = status;
        error = "{\"errors\": [{\"error\": \"%s\", \"message\": \"%s\"}], \"status_code\": %d}"
                .formatted(type, message, status);
        return this;
    }

    NotifyWay way(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "withme.message.gov-uk-notify.url",
                "http://localhost:" + server.getAddress().getPort(),
                "withme.message.gov-uk-notify.api-key",
                "college-" + SERVICE + "-" + SECRET,
                "withme.message.gov-uk-notify.email-template",
                TEMPLATE,
                "withme.message.gov-uk-notify.text-template",
                TEMPLATE,
                "withme.message.gov-uk-notify.timeout",
                "5s"));
        for (int index = 0; index < more.length; index += 2) {
            settings.put("withme.message." + more[index], more[index + 1]);
        }
        return Ways.govUkNotify(settings);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (!isSigned(exchange)) {
            say(exchange, 403, "{\"errors\": [{\"error\": \"AuthError\", \"message\": \"Invalid token\"}]}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            find(exchange);
        } else {
            take(exchange);
        }
    }

    private void find(HttpExchange exchange) throws IOException {
        String reference = exchange.getRequestURI().getQuery().replace("reference=", "");
        if (mood == Mood.ASKED_ABOUT_REFERENCES_DIES) {
            exchange.close();
            return;
        }
        List<JsonNode> found = taken.stream()
                .filter(message -> message.path("reference").asText().equals(reference))
                .toList();
        say(exchange, 200, "{\"notifications\": %s, \"links\": {}}".formatted(json.writeValueAsString(found)));
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode message = json.readTree(exchange.getRequestBody());
        if (refusal > 0) {
            say(exchange, refusal, error);
            return;
        }
        if (mood != Mood.DIES) {
            taken.add(message);
        }
        if (mood == Mood.TAKES || mood == Mood.ASKED_ABOUT_REFERENCES_DIES) {
            say(exchange, 201, "{\"id\": \"740e5834-3a29-46b4-9a6f-16142fde533a\"}");
        } else {
            exchange.close();
        }
    }

    private static boolean isSigned(HttpExchange exchange) {
        try {
            SignedJWT token = SignedJWT.parse(
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
            return token.verify(new MACVerifier(SECRET.getBytes(StandardCharsets.US_ASCII)))
                    && token.getJWTClaimsSet().getIssuer().equals(SERVICE)
                    && token.getJWTClaimsSet()
                            .getIssueTime()
                            .toInstant()
                            .isAfter(Instant.now().minus(Duration.ofSeconds(30)));
        } catch (Exception e) {
            return false;
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
