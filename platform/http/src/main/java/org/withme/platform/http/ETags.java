package org.withme.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The strong ETag of a view: a hash of the very bytes that this caller may see. */
@Singleton
public class ETags {

    private static final int LENGTH = 16;

    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The quoted tag that the answer to a GET of this view carries. */
    public String of(Object view) {
        return ofBytes(bytes(view));
    }

    /** Whether the caller has what carries this tag, by the If-None-Match that they sent; null if they sent none. */
    public static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && EntityTags.parse(ifNoneMatch)
                        .map(tags -> tags.matchesWeakly(tag))
                        .orElse(false);
    }

    byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ofBytes(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
