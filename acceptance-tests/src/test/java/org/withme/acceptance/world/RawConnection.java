package org.withme.acceptance.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes straight to the gateway, for requests that no client would make. */
public final class RawConnection implements AutoCloseable {

    private static final int QUIET_MILLIS = 1_500;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection open() {
        URI gateway = Platform.running().gateway("/");
        try {
            Socket socket = new Socket(gateway.getHost(), gateway.getPort());
            socket.setSoTimeout(QUIET_MILLIS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawAnswer get(String path, String token) {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\n\r\n");
    }

    public static RawAnswer send(String bytes) {
        try (RawConnection connection = open()) {
            return connection.write(bytes).answer();
        }
    }

    public RawConnection write(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawAnswer answer() {
        try {
            return new RawAnswer(untilQuiet(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String untilQuiet(InputStream in) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read = in.read(buffer);
            while (read >= 0) {
                received.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (SocketTimeoutException | SocketException quietOrReset) {
            // What came until then is the answer.
            return received.toString(StandardCharsets.UTF_8);
        }
        return received.toString(StandardCharsets.UTF_8);
    }
}
