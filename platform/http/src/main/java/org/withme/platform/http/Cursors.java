package org.withme.platform.http;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/**
 * Opaque positions in a list, good only for the caller and the filter that they were made for. The same position gives
 * the same cursor, so that a page's ETag is stable.
 */
@Singleton
public class Cursors {

    private static final int SHORTEST_KEY = 32;
    private static final int SEAL = 16;
    private static final int LONGEST = 2_000;

    private final SecretKeySpec key;
    private final CurrentCaller callers;

    Cursors(@ConfigProperty(name = "withme.http.cursor-key") String key, CurrentCaller callers) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "withme.http.cursor-key must have at least " + SHORTEST_KEY + " characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.callers = callers;
    }

    /**
     * The cursor after the last item of a page.
     *
     * @param filter everything that selects and orders the list, in a fixed form: {@code "learners?ukprn=90000001"}
     * @param position the sort keys of the last item
     */
    public String after(String filter, String... position) {
        byte[] place = written(List.of(position));
        byte[] seal = seal(filter, place);
        byte[] cursor = Arrays.copyOf(seal, SEAL + place.length);
        System.arraycopy(place, 0, cursor, SEAL, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The position of a cursor that was sent; empty if none was.
     *
     * @throws Problem 400 if it was not made here, for this caller and this filter
     */
    public Optional<List<String>> position(String filter, String cursor) {
        return position(filter, cursor, Cursors::foreign);
    }

    /**
     * The same where a position has another name than cursor.
     *
     * @param refusal what is thrown if it was not made here, for this caller and this filter
     */
    public Optional<List<String>> position(String filter, String cursor, Supplier<Problem> refusal) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SEAL) {
                throw refusal.get();
            }
            byte[] place = Arrays.copyOfRange(bytes, SEAL, bytes.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), seal(filter, place))) {
                throw refusal.get();
            }
            return Optional.of(read(place));
        } catch (IllegalArgumentException e) {
            throw refusal.get();
        }
    }

    /**
     * The page of rows that were asked for with {@link Limit#plusOne()}.
     *
     * @param position the sort keys of a row
     */
    public <T> Page<T> page(String filter, Limit limit, List<T> rows, Function<T, List<String>> position) {
        if (rows.size() <= limit.value()) {
            return Page.last(rows);
        }
        List<T> items = rows.subList(0, limit.value());
        List<String> last = position.apply(items.get(items.size() - 1));
        return new Page<>(items, after(filter, last.toArray(String[]::new)));
    }

    private static Problem foreign() {
        return Problem.at("/query/cursor", HttpRule.FOREIGN_CURSOR);
    }

    private byte[] seal(String filter, byte[] place) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(written(List.of(callers.get().subject(), filter)));
            return Arrays.copyOf(mac.doFinal(place), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(texts.size());
            for (String text : texts) {
                out.writeUTF(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] place) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(place))) {
            int count = in.readUnsignedByte();
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(in.readUTF());
            }
            return List.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
