package org.withme.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens as the realm would, so that a measurement needs no Keycloak beside it. */
final class TokenIssuer implements AutoCloseable {

    private final KeyPair keys;
    private final HttpServer server;

    TokenIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException e) {
            throw new BenchmarkFailure("Cannot serve keys", e);
        }
        byte[] keySet = keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/withme/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
            exchange.close();
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/withme";
    }

    /** The token of a college's MIS, good for two hours. */
    String mis(String ukprn) {
        return token("mis-" + ukprn, "mis-client", "\"client_id\":\"mis-" + ukprn + "\",\"ukprn\":\"" + ukprn + "\"");
    }

    /** The token of a learner, good for two hours. */
    String learner(String learnerId) {
        return token("learner-" + learnerId, "learner", "\"learner_id\":\"" + learnerId + "\"");
    }

    /** The token of somebody who works at a college, good for two hours. */
    String staff(String ukprn, String role) {
        return token(role + "-" + ukprn, role, "\"ukprn\":\"" + ukprn + "\"");
    }

    private String token(String name, String role, String claims) {
        long now = Instant.now().getEpochSecond();
        String payload = """
                {"iss":"%s","aud":"withme-api","typ":"Bearer","sub":"%s","azp":"%s","preferred_username":"%s",\
                "name":"%s","iat":%d,"exp":%d,"realm_access":{"roles":["%s"]},%s}""".formatted(issuer(), name, name, username(name), name, now, now + 7_200, role, claims);
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}") + "." + encoded(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new BenchmarkFailure("Cannot sign", e);
        }
    }

    private static String username(String name) {
        return name.startsWith("mis-") ? "service-account-" + name : name;
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"benchmark\",\"n\":\""
                + encoded(unsigned(key.getModulus())) + "\",\"e\":\"" + encoded(unsigned(key.getPublicExponent()))
                + "\"}]}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
