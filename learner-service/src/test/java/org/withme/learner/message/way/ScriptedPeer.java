package org.withme.learner.message.way;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does what it is told to: it takes everything but for what is said otherwise of a command. */
final class ScriptedPeer implements AutoCloseable {

    /** The server closes the connection instead of an answer. */
    static final String DIE = "die";

    /** The server says nothing more. */
    static final String HANG = "hang";

    /** What is said once the whole e-mail has arrived. */
    static final String END = ".";

    static final String GREETING = "greeting";

    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;

    ScriptedPeer() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** To a command that begins so: an SMTP answer, {@link #DIE} or {@link #HANG}. */
    ScriptedPeer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    /** Closes what is open, as a server does with connections that nobody uses. */
    void closeConnections() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                daemon(() -> converse(connection));
            }
        } catch (IOException e) {
            heard.add("closed");
        }
    }

    private void converse(Socket connection) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            if (!say(connection, GREETING, "220 peer.example")) {
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                boolean data = line.equals("DATA");
                if (!say(connection, command(line), data ? "354 go on" : "250 fine")) {
                    return;
                }
                if (data && !answers.containsKey("DATA")) {
                    taken.add(body(lines));
                    if (!say(connection, END, "250 taken")) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            heard.add("broken");
        }
    }

    private static String command(String line) {
        return line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
    }

    private static String body(BufferedReader lines) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private boolean say(Socket connection, String to, String otherwise) throws IOException {
        String answer = answers.getOrDefault(to, otherwise);
        if (answer.equals(DIE)) {
            connection.close();
        } else if (!answer.equals(HANG)) {
            connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return true;
        }
        return false;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeConnections();
    }
}
