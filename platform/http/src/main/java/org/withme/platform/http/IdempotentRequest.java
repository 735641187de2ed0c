package org.withme.platform.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes a request the same request: its key, its address, and the hash of its body as it streams by. */
@RequestScoped
class IdempotentRequest {

    private @Nullable Sent sent;

    private record Sent(String key, String method, String path, String query, WatchedBody body) {}

    /** Hashes the body while somebody else reads it. */
    InputStream watch(
            String sentKey, String sentMethod, String sentPath, @Nullable String sentQuery, InputStream sentBody) {
        WatchedBody body = new WatchedBody(sentBody, sha256());
        sent = new Sent(sentKey, sentMethod, sentPath, sentQuery == null ? "" : sentQuery, body);
        return body;
    }

    Optional<String> key() {
        return Optional.ofNullable(sent).map(Sent::key);
    }

    /** Who asks for what under which key: 32 bytes. */
    byte[] scope(String client, String subject) {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            client, subject, watched().method(), watched().path(), watched().key()
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    /** The query and the whole body: 32 bytes. */
    byte[] fingerprint() {
        MessageDigest digest = sha256();
        digest.update(watched().query().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(watched().body().hash());
        return digest.digest();
    }

    private Sent watched() {
        return Optional.ofNullable(sent).orElseThrow();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
