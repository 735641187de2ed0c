package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeavingInMidBodyTest {

    private static final Formatter MESSAGE = new PatternFormatter("%m");

    /** What is answered when the operation begins to read. */
    private static final String READING = "HTTP/1.1 100 Continue\r\n\r\n";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final Logger root = Logger.getLogger("");
    private final Logger refusals = Logger.getLogger(ProblemResponses.class.getName());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            String told = line.getLevel() + " " + MESSAGE.format(line) + " " + line.getThrown();
            lines.add(told);
            if (told.contains("Request refused: malformed-request")) {
                left.countDown();
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    };

    @BeforeEach
    void read() {
        root.addHandler(reader);
        refusals.setLevel(Level.FINE);
    }

    @AfterEach
    void stop() {
        refusals.setLevel(null);
        root.removeHandler(reader);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, /sample/plans, Content-Length: 60000",
        "application/json, /sample/plans, Transfer-Encoding: chunked",
        "text/plain, /sample/texts, Content-Length: 60000",
        "application/octet-stream, /sample/files, Content-Length: 60000"
    })
    void a_caller_who_leaves_in_mid_body_is_no_error_of_ours(String type, String path, String framing)
            throws IOException, InterruptedException {
        // When
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            send(
                    socket,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + framing
                            + "\r\nExpect: 100-continue\r\n\r\n");
            assertThat(socket.getInputStream().readNBytes(READING.length()))
                    .asString()
                    .isEqualTo(READING);
            send(socket, (framing.startsWith("T") ? "5000\r\n" : "") + "{\"name\":\"" + "a".repeat(20_000));
        }

        // Then
        assertThat(left.await(1, TimeUnit.MINUTES)).as(lines.toString()).isTrue();
        assertThat(lines).noneMatch(line -> line.startsWith("ERROR") || line.startsWith("WARN"));
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
