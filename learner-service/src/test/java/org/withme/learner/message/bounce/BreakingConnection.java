package org.withme.learner.message.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A way to a server that breaks as soon as the client says certain words. */
final class BreakingConnection implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile int server;
    private volatile @Nullable String words;

    BreakingConnection(int server, String words) throws IOException {
        this.server = server;
        this.words = words;
        daemon(this::accept);
    }

    /** From now on to another server, and nothing breaks it any more. */
    void leadsUnbrokenTo(int other) {
        server = other;
        words = null;
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            daemon(() -> behind.getInputStream().transferTo(client.getOutputStream()));
            daemon(() -> pass(client, behind));
        }
    }

    private void pass(Socket client, Socket behind) throws IOException {
        try (client;
                behind) {
            InputStream in = client.getInputStream();
            OutputStream out = behind.getOutputStream();
            byte[] said = new byte[8192];
            for (int count = in.read(said); count > 0; count = in.read(said)) {
                String breaking = words;
                if (breaking != null && new String(said, 0, count, StandardCharsets.US_ASCII).contains(breaking)) {
                    return;
                }
                out.write(said, 0, count);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "connection");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
