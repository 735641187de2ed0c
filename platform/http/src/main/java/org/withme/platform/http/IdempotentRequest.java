package org.withme.platform.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What makes a request the same request: its key, its address, and the hash of its body as it streams by. */
@RequestScoped
class IdempotentRequest {

    private String key;
    private String method;
    private String path;
    private String query;
    private WatchedBody body;

    /** Hashes the body while somebody else reads it. */
    InputStream watch(String sentKey, String sentMethod, String sentPath, String sentQuery, InputStream sentBody) {
        key = sentKey;
        method = sentMethod;
        path = sentPath;
        query = sentQuery == null ? "" : sentQuery;
        body = new WatchedBody(sentBody, sha256());
        return body;
    }

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** Who asks for what under which key: 32 bytes. */
    byte[] scope(String client, String subject) {
        MessageDigest digest = sha256();
        for (String part : new String[] {client, subject, method, path, key}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    /** The query and the whole body: 32 bytes. */
    byte[] fingerprint() {
        MessageDigest digest = sha256();
        digest.update(query.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(body.hash());
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
