package org.withme.gateway.door;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection to the gateway, byte by byte: what no well-behaved client would send. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 40_000;

    private final Socket socket;
    private final InputStream in;

    /** An answer as it came over the wire. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        JsonObject json() {
            return new JsonObject(body);
        }

        /** The slug of the problem type. */
        String problem() {
            String type = json().getString("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    Wire(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = socket.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A head with Host and the given lines. */
    Wire request(String line, String... headers) {
        return send(line + " HTTP/1.1\r\nHost: withme.example\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
    }

    /** Whether something came that nobody has read. */
    boolean isAnswered() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer() {
        Answer head = head();
        if (head.header("content-length") != null) {
            return new Answer(
                    head.status(),
                    head.headers(),
                    new String(exactly(Integer.parseInt(head.header("content-length"))), StandardCharsets.UTF_8));
        }
        if (head.header("transfer-encoding") == null) {
            return head;
        }
        StringBuilder body = new StringBuilder();
        for (String chunk = chunk(); !chunk.isEmpty(); chunk = chunk()) {
            body.append(chunk);
        }
        return new Answer(head.status(), head.headers(), body.toString());
    }

    /** Status line and headers only. */
    Answer head() {
        String status = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim(),
                    (one, other) -> one + ", " + other);
        }
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, "");
    }

    /** The next chunk of a chunked body; empty for the last. */
    String chunk() {
        int length = Integer.parseInt(line().trim(), 16);
        String chunk = new String(exactly(length), StandardCharsets.UTF_8);
        line();
        return chunk;
    }

    /** Everything until the gateway closes the connection; fails if it does not. */
    String rest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException e) {
            // A reset is an end too.
        } catch (IOException e) {
            throw new UncheckedIOException("Still open after: " + bytes, e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IllegalStateException("Closed after: " + line);
                }
                line.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private byte[] exactly(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new IllegalStateException("Closed after " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the head and a body in pieces, in turn. */
    Wire chunks(List<String> pieces) {
        pieces.forEach(piece -> send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n"));
        return this;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
