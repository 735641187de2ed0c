package org.withme.gateway.pages;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.withme.gateway.call.Call;

/** One answer that never changes while the process lives. */
final class Page {

    private static final int NOT_MODIFIED = 304;
    private static final int WORTH_COMPRESSING = 1024;
    private static final int ETAG_BYTES = 16;

    private static final String PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final String contentType;
    private final String policy;
    private final Buffer plain;
    private final Buffer compressed;
    private final String etag;

    private Page(String contentType, String policy, byte[] content) {
        this.contentType = contentType;
        this.policy = policy;
        this.plain = Buffer.buffer(content);
        this.compressed = content.length < WORTH_COMPRESSING ? null : Buffer.buffer(gzip(content));
        this.etag = fingerprint(content);
    }

    /** A page that runs no script. */
    static Page html(String content) {
        return new Page("text/html; charset=utf-8", PLAIN_POLICY, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A page with a content security policy of its own. */
    static Page html(String content, String policy) {
        return new Page("text/html; charset=utf-8", policy, content.getBytes(StandardCharsets.UTF_8));
    }

    static Page file(String contentType, byte[] content) {
        return new Page(contentType, PLAIN_POLICY, content);
    }

    void answer(Call call) {
        HttpServerResponse response = call.response();
        boolean gzip = compressed != null && accepts(call, "gzip");
        String tag = gzip ? "\"" + etag + "-gzip\"" : "\"" + etag + "\"";
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ETAG, tag);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.set("Content-Security-Policy", policy);
        if (compressed != null) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
        }
        if (tag.equals(call.headers().get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        Buffer body = gzip ? compressed : plain;
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (call.isHead()) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean accepts(Call call, String encoding) {
        String accepted = call.headers().get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(encoding);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
