package org.withme.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class CallRecordTest extends AtTheDoor {

    private static final String LEARNER = "/v1/learners/019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11";

    private static final Formatter MESSAGE = new PatternFormatter("%m");

    private final Logger log = Logger.getLogger("org.withme.gateway.access");
    private final Logger everything = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(MESSAGE.format(line));
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
        log.addHandler(reader);
    }

    @AfterEach
    void stop() {
        log.removeHandler(reader);
        everything.removeHandler(reader);
    }

    @Test
    void a_call_leaves_a_line_without_its_query() {
        // Given
        aServiceThatEchoes();

        // When
        wire().request("GET " + LEARNER + "/team?uln=9900000017", TOKEN).answer();

        // Then
        await().until(() -> !lines.isEmpty());
        assertThat(lines.get(0)).startsWith("GET " + LEARNER + "/team 200 ").doesNotContain("9900000017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/concerns", "/concerns/route", "/concerns?x=1", "/Concerns", "/CONCERNS"})
    void a_call_about_a_concern_leaves_none(String path) {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.request("GET " + LEARNER + path, TOKEN).answer();
        wire.request("GET /v1/me", TOKEN).answer();

        // Then
        await().until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().asString().startsWith("GET /v1/me ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/messages/AAGYorRs/unsubscribe",
                "POST /v1/messages/AAGYorRs/confirm",
                "GET /v1/calendars/AAGYorRs"
            })
    void a_link_in_a_message_or_the_address_of_a_calendar_leaves_none(String link) {
        // Given
        aServiceThatEchoes();
        Wire wire = wire();

        // When
        wire.request(link).answer();
        wire.request("GET /v1/me", TOKEN).answer();

        // Then
        await().until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().asString().startsWith("GET /v1/me ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%63oncerns", "/concerns/", "/concern%73", "//concerns", "%2Fconcerns", "/./concerns"})
    void a_call_that_only_spells_a_concern_differently_is_refused_and_its_path_not_told(String path) {
        // Given
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer = wire().request("POST " + LEARNER + path, TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("unsafe-path");
        assertThat(service.requests()).isEmpty();
        await().until(() -> !lines.isEmpty());
        assertThat(lines).singleElement().asString().startsWith("POST (unreadable) 400 ");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /concerns, 401, Content-Length: 2",
        "POST, /concerns, 401, Authorization: Bearer nonsense",
        "BREW, /concerns, 405, Content-Length: 0",
        "GET,  /concerns?x=%zz, 400, Content-Length: 0",
        "GET,  /concerns#x, 400, Content-Length: 0",
        "GET,  \\concerns, 400, Content-Length: 0"
    })
    void a_call_about_a_concern_that_the_gateway_refuses_leaves_none(
            String method, String path, int status, String header) {
        // Given
        everything.addHandler(reader);
        PlayedService service = aServiceThatEchoes();

        // When
        Wire.Answer answer =
                wire().request(method + " " + LEARNER + path, header).answer();
        wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(answer.status()).isEqualTo(status);
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("GET /v1/me ")));
        assertThat(service.requests()).containsExactly("GET /v1/me");
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("concern"));
        assertThat(lines).noneMatch(line -> line.contains(LEARNER));
    }

    @Test
    void a_call_about_a_concern_that_is_too_large_or_that_no_service_answers_leaves_none() {
        // Given
        everything.addHandler(reader);

        // When
        Wire.Answer large = wire().request("POST " + LEARNER + "/concerns", TOKEN, "Content-Length: 9999999")
                .answer();
        Wire.Answer lost =
                wire().request("GET " + LEARNER + "/concerns/route", TOKEN).answer();
        wire().request("GET /v1/me", TOKEN).answer();

        // Then
        assertThat(large.status()).isEqualTo(413);
        assertThat(lost.status()).isEqualTo(503);
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("GET /v1/me ")));
        assertThat(lines).noneMatch(line -> line.contains(LEARNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/learner/x/concerns", "/v1/iag/x/Concerns", "/concerns/x"})
    void a_concern_that_went_to_a_mistaken_address_leaves_none(String path) {
        // Given
        aServiceThatEchoes();

        // When
        wire().request("POST " + path, TOKEN, "Content-Length: 0").answer();
        wire().request("GET /v1/me", TOKEN).answer();

        // Then
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("GET /v1/me ")));
        assertThat(lines).singleElement().asString().startsWith("GET /v1/me ");
    }
}
