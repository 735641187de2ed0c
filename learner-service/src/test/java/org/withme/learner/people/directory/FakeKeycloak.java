package org.withme.learner.people.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.withme.platform.testing.Who;

/** The few words of Keycloak's admin interface that this service speaks; the real one is met in the acceptance tests. */
public final class FakeKeycloak implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/withme/users";

    /** Shared by every class loader of the JVM, as a server outside would be. */
    private static final Map<Object, Object> SHARED = System.getProperties();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        return Map.of(
                "withme.accounts.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "withme.accounts.client-secret",
                "fake");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Answers nothing but 503 until it is brought up. */
    public static void takeDown() {
        SHARED.put("fake.keycloak.down", true);
    }

    public static void bringUp() {
        SHARED.remove("fake.keycloak.down");
        SHARED.remove("fake.keycloak.calls");
        users().values().forEach(user -> user.remove("refused"));
    }

    /** A member of staff who can sign in; the subject is the one that {@link Who} gives to the name. */
    public static void knows(String name, String username, String ukprn, String... roles) {
        String subject = Who.subjectOf(name);
        ObjectNode user = user(subject, username, Map.of("ukprn", List.of(ukprn)), List.of(), List.of(roles));
        users().put(subject, user.put("firstName", name));
    }

    /** Whoever left has no account any more. */
    public static void forgets(String username) {
        find(username).ifPresent(user -> users().values().remove(user));
    }

    /** Changes nothing of this account until it is brought up. */
    public static void refuses(String username) {
        find(username).ifPresent(user -> user.put("refused", true));
    }

    /** Somebody has set a password of their own. */
    public static void hasUsed(String username) {
        find(username).ifPresent(user -> user.set("requiredActions", JSON.createArrayNode()));
    }

    /** Whom a provider signs in to the account with this username: its stable ids. */
    public static List<String> signedInAs(String username) {
        return find(username).stream()
                .flatMap(user -> user.path("federatedIdentities").valueStream())
                .map(link -> link.path("userId").asText())
                .toList();
    }

    /** Whether somebody can sign in to the account with a password. */
    public static boolean hasPassword(String username) {
        return find(username).stream()
                .anyMatch(user -> !user.path("credentials").isEmpty());
    }

    /** The account's value of an attribute. */
    public static Optional<String> attribute(String username, String name) {
        return find(username)
                .map(user -> user.path("attributes").path(name).path(0).asText());
    }

    /** An administrator gave the account a password. */
    public static void givesPassword(String username) {
        find(username).ifPresent(user -> user.withArray("credentials")
                .addObject()
                .put("type", "password")
                .put("id", "1"));
    }

    /** So many more calls are answered, then it is away until it is brought up. */
    public static void goesDownAfter(int calls) {
        SHARED.put("fake.keycloak.calls", new AtomicInteger(calls));
    }

    /** How many accounts have this learner's id. */
    public static long accountsOf(UUID learner) {
        return users().values().stream()
                .filter(user -> isOf(user, learner.toString()))
                .count();
    }

    /** The roles of the account with this username. */
    public static List<String> rolesOf(String username) {
        return find(username).stream()
                .flatMap(user -> Arrays.stream(JSON.convertValue(user.path("roles"), String[].class)))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode sent = body.length == 0 || path.contains("openid-connect") ? null : JSON.readTree(body);
        if (SHARED.get("fake.keycloak.calls") instanceof AtomicInteger left && left.getAndDecrement() <= 0) {
            takeDown();
        }
        if (SHARED.containsKey("fake.keycloak.down")) {
            reply(exchange, 503, null);
        } else if (path.endsWith("/protocol/openid-connect/token")) {
            reply(exchange, 200, Map.of("access_token", "admin", "expires_in", 60));
        } else if (!"Bearer admin".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, null);
        } else if (path.equals(USERS)) {
            usersOrNew(exchange, sent);
        } else {
            oneUser(exchange, path.substring(USERS.length() + 1).split("/", 2), sent);
        }
    }

    private static void usersOrNew(HttpExchange exchange, JsonNode sent) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            Map<String, String> query = Arrays.stream(
                            exchange.getRequestURI().getRawQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            reply(
                    exchange,
                    200,
                    users().values().stream()
                            .filter(user -> matches(user, query))
                            .toList());
            return;
        }
        String username = sent.path("username").asText();
        String id = UUID.randomUUID().toString();
        synchronized (SHARED) {
            if (find(username).isPresent()) {
                reply(exchange, 409, Map.of("errorMessage", "User exists with same username"));
                return;
            }
            users().put(id, ((ObjectNode) sent).put("id", id).set("roles", JSON.createArrayNode()));
        }
        exchange.getResponseHeaders().add("Location", exchange.getRequestURI() + "/" + id);
        reply(exchange, 201, null);
    }

    private static void oneUser(HttpExchange exchange, String[] path, JsonNode sent) throws IOException {
        ObjectNode user = users().get(path[0]);
        String rest = path.length == 1 ? "" : path[1];
        if (user == null) {
            reply(exchange, 404, Map.of("error", "User not found"));
        } else if (rest.isEmpty() && exchange.getRequestMethod().equals("PUT") && user.has("refused")) {
            reply(exchange, 400, Map.of("errorMessage", "Not this one"));
        } else if (rest.isEmpty() && exchange.getRequestMethod().equals("PUT")) {
            // Passwords are not part of what is said of a user.
            users().put(path[0], (ObjectNode) ((ObjectNode) sent).set("credentials", user.withArray("credentials")));
            reply(exchange, 204, null);
        } else if (rest.isEmpty()) {
            reply(exchange, 200, user);
        } else if (rest.equals("reset-password")) {
            user.withArray("credentials").removeAll().add(((ObjectNode) sent).put("id", "1"));
            reply(exchange, 204, null);
        } else if (rest.startsWith("federated-identity")) {
            federatedIdentity(exchange, user, rest, sent);
        } else if (rest.startsWith("credentials")) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                user.withArray("credentials").removeAll();
            }
            reply(exchange, 200, user.withArray("credentials"));
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            user.set("roles", JSON.createArrayNode());
            reply(exchange, 204, null);
        } else if (exchange.getRequestMethod().equals("GET") && rest.endsWith("/realm")) {
            reply(exchange, 200, named(JSON.convertValue(user.path("roles"), String[].class)));
        } else if (rest.endsWith("/composite")) {
            reply(exchange, 200, named(JSON.convertValue(user.path("roles"), String[].class)));
        } else if (rest.endsWith("/available")) {
            boolean has = Arrays.asList(JSON.convertValue(user.path("roles"), String[].class))
                    .contains("learner");
            reply(exchange, 200, has ? List.of() : named("learner"));
        } else {
            sent.forEach(role -> user.withArray("roles").add(role.path("name").asText()));
            reply(exchange, 204, null);
        }
    }

    private static void federatedIdentity(HttpExchange exchange, ObjectNode user, String rest, JsonNode sent)
            throws IOException {
        ArrayNode links = user.withArray("federatedIdentities");
        switch (exchange.getRequestMethod()) {
            case "POST" -> links.add(((ObjectNode) sent).put("identityProvider", rest.split("/")[1]));
            case "DELETE" -> links.removeAll();
            default -> {}
        }
        reply(exchange, 200, links);
    }

    private static List<Map<String, String>> named(String... roles) {
        return Arrays.stream(roles)
                .map(role -> Map.of("id", role, "name", role))
                .toList();
    }

    private static boolean matches(ObjectNode user, Map<String, String> query) {
        if (query.containsKey("idpUserId")) {
            return user.path("federatedIdentities")
                    .valueStream()
                    .anyMatch(link -> link.path("userId").asText().equals(query.get("idpUserId")));
        }
        return query.containsKey("q")
                ? isOf(user, query.get("q").substring("learner_id:".length()))
                : query.get("username").equals(user.path("username").asText());
    }

    private static boolean isOf(ObjectNode user, String learner) {
        return learner.equals(user.path("attributes").path("learner_id").path(0).asText());
    }

    private static Optional<ObjectNode> find(String username) {
        return users().values().stream()
                .filter(user -> username.equals(user.path("username").asText()))
                .findFirst();
    }

    private static ObjectNode user(
            String id, String username, Map<String, ?> attributes, List<String> actions, List<String> roles) {
        return JSON.valueToTree(Map.of(
                "id", id,
                "username", username,
                "firstName", username,
                "enabled", true,
                "attributes", attributes,
                "requiredActions", actions,
                "roles", roles));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ObjectNode> users() {
        return (Map<String, ObjectNode>)
                SHARED.computeIfAbsent("fake.keycloak.users", key -> new ConcurrentHashMap<String, ObjectNode>());
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
