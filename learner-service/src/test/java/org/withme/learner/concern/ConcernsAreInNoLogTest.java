package org.withme.learner.concern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@TestProfile(ConcernsAreInNoLogTest.WithAccessLog.class)
@DisplayName("No log tells of a concern (W2)")
class ConcernsAreInNoLogTest {

    private static final Formatter LINE = new PatternFormatter("%c %m %e");
    private static final Tokens ELSEWHERE = Who.staff("Exams there", "exams-officer", BRACKENFELL);

    private final Logger root = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(LINE.format(line));
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

    @Test
    void W2_a_concern_is_in_no_log_however_it_was_refused() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String concerns = "/v1/learners/" + sam + "/concerns";

        // When
        plain(as(ELSEWHERE, "{\"way\": \"PHONE\"}")).post(concerns).then().statusCode(404);
        plain(as(ELSEWHERE)).get(concerns + "/route").then().statusCode(404);
        plain(as(Who.learner(sam), "{\"way\": \"PHONE\"}"))
                .post(concerns)
                .then()
                .statusCode(403);
        plain(given().contentType("application/json").body("{\"way\": \"PHONE\"}"))
                .post(concerns)
                .then()
                .statusCode(401);
        plain(as(ELSEWHERE)).delete(concerns).then().statusCode(404);
        plain(as(ELSEWHERE)).accept("text/csv").get(concerns + "/route").then().statusCode(406);
        plain(as(ELSEWHERE, "{\"text\": \"I am worried\"}"))
                .post(concerns)
                .then()
                .statusCode(400);
        for (String spelling : List.of("%63oncerns", "concerns/", "./concerns", "x/../concerns")) {
            plain(as(ELSEWHERE, "{\"way\": \"PHONE\"}"))
                    .post("/v1/learners/" + sam + "/" + spelling)
                    .then()
                    .statusCode(400);
        }
        plain(as(ELSEWHERE, "{\"way\": \"PHONE\"}"))
                .post(concerns.toUpperCase(Locale.ROOT).replace("/V1/LEARNERS", "/v1/learners"))
                .then()
                .statusCode(400);

        // Then
        plain(given()).get("/v1/hello").then().statusCode(200);
        await().until(() -> lines.stream().anyMatch(line -> line.contains("GET /v1/hello 200")));
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("concern"));
        assertThat(lines).noneMatch(line -> line.contains(sam + "/") || line.contains("learner " + sam));
    }

    private static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false);
    }

    public static class WithAccessLog implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.access-log.enabled", "true");
        }
    }
}
