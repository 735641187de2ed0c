package org.withme.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * The server behind {@link IssuerResource}. Its state is in system properties: a test and its resources may be loaded by
 * different class loaders of the same JVM.
 */
public final class TestIssuer {

    private static final String URL = "withme.testing.issuer.url";
    private static final String KEY = "withme.testing.issuer.key";
    private static final String DOWN = "withme.testing.issuer.down";
    private static final String FETCHES = "withme.testing.issuer.fetches";
    private static final String FOREIGN = "withme.testing.issuer.foreign";
    private static final String CERTS = "/protocol/openid-connect/certs";

    private TestIssuer() {}

    /** Starts it if this JVM has none yet. */
    public static TestIssuer running() {
        synchronized (System.getProperties()) {
            if (System.getProperty(URL) == null) {
                start();
            }
            return new TestIssuer();
        }
    }

    private static void start() {
        try {
            System.setProperty(KEY, newKey().toJSONString());
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TestIssuer::answer);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "test-issuer");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            System.setProperty(URL, "http://localhost:" + server.getAddress().getPort() + "/realms/withme");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith(CERTS)) {
                System.setProperty(FETCHES, Integer.toString(Integer.getInteger(FETCHES, 0) + 1));
            }
            if (Boolean.getBoolean(DOWN)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] keys = new JWKSet(key().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
        }
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return System.getProperty(URL);
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return Integer.getInteger(FETCHES, 0);
    }

    /** Whether it answers 503. */
    public void down(boolean down) {
        System.setProperty(DOWN, Boolean.toString(down));
    }

    /** Forgets its key and makes another. */
    public void rotate() {
        System.setProperty(KEY, newKey().toJSONString());
    }

    /** The private key that signs at the moment. */
    static RSAKey key() {
        return parsed(System.getProperty(KEY));
    }

    private static RSAKey parsed(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of the kind that the realm uses, published nowhere: an id that no key had, over one pair of this JVM. */
    static RSAKey foreignKey() {
        synchronized (System.getProperties()) {
            if (System.getProperty(FOREIGN) == null) {
                System.setProperty(FOREIGN, newKey().toJSONString());
            }
            return new RSAKey.Builder(parsed(System.getProperty(FOREIGN)))
                    .keyID(UUID.randomUUID().toString())
                    .build();
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
