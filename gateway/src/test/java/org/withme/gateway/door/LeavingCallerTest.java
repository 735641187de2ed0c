package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class LeavingCallerTest extends AtTheDoor {

    private final Logger root = Logger.getLogger("");
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(line.getMessage());
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
    }

    @AfterEach
    void stop() {
        root.removeHandler(reader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void a_caller_who_leaves_in_mid_body_is_no_complaint_in_the_log(String framing) {
        // Given
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean reset = new AtomicBoolean();
        aServiceThat(request -> {
            request.handler(piece -> begun.set(true));
            request.exceptionHandler(failure -> reset.set(true));
        });

        // When
        Wire wire = wire().request("POST /v1/learners", TOKEN, framing).send("5\r\nhalf.\r\n");
        await().untilTrue(begun);
        wire.close();

        // Then
        await().untilTrue(reset);
        await().until(() -> inFlight.underWay() == 0);
        assertThat(complaints).isEmpty();
    }
}
