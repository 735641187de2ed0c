package org.withme.platform.identity.production;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.withme.platform.identity.IdentitySettings;

/** The token endpoint of a realm, in the words of Keycloak 26. */
final class PlayedRealm implements AutoCloseable {

    private static final String TOKEN = "200 {\"access_token\":\"t\",\"token_type\":\"Bearer\"}";
    private static final String WRONG_PASSWORD = "400 {\"error\":\"invalid_grant\"}";
    private static final String NOT_ALLOWED = "400 {\"error\":\"unauthorized_client\"}";
    private static final String NO_SUCH_CLIENT = "401 {\"error\":\"invalid_client\"}";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    private PlayedRealm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/withme/protocol/openid-connect/token", this::answer);
        server.start();
    }

    /** As a realm of a college should be: no demo client, the service's with a secret of its own. */
    static PlayedRealm ofACollege() {
        PlayedRealm realm = new PlayedRealm();
        realm.answers.put("withme-learner-service", "401 {\"error\":\"unauthorized_client\"}");
        return realm;
    }

    PlayedRealm whereTheCommandLineSignsIn() {
        answers.put("withme-cli", TOKEN);
        return this;
    }

    PlayedRealm whereTheCommandLineMaySignInWithAnotherPassword() {
        answers.put("withme-cli", WRONG_PASSWORD);
        return this;
    }

    PlayedRealm whereTheCommandLineTakesNoPasswords() {
        answers.put("withme-cli", NOT_ALLOWED);
        return this;
    }

    PlayedRealm whereTheSecretIsTheNameOf(String client) {
        answers.put(client, TOKEN);
        return this;
    }

    PlayedRealm whereTheSecretIsNoLongerTheNameOf(String client) {
        answers.remove(client);
        return this;
    }

    PlayedRealm isAway(boolean isAway) {
        away = isAway;
        return this;
    }

    IdentitySettings settings() {
        return IdentitySettings.of("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/withme");
    }

    /** The clients in whose names tokens were asked for. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        String client = fields.get("client_id");
        asked.add(client);
        String answer = away ? "503 {}" : answers.getOrDefault(client, NO_SUCH_CLIENT);
        byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
