package org.withme.learner.rights.concern;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("No log tells of a concern (W2)")
class ConcernsAreInNoLogTest {

    private static final Formatter LINE = new PatternFormatter("%c %m %e");
    private static final String PHONE = "{\"way\": \"PHONE\"}";
    private static final Tokens EXAMS = Who.staff("Exams", "exams-officer", ASHDOWN);
    private static final Tokens ELSEWHERE = Who.staff("Tutor there", "tutor", BRACKENFELL);

    private final Logger root = Logger.getLogger("");
    private final Logger accessLog = Logger.getLogger("io.quarkus.http.access-log");
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
        accessLog.setLevel(Level.INFO);
        root.addHandler(reader);
    }

    @AfterEach
    void stop() {
        root.removeHandler(reader);
        accessLog.setLevel(Level.OFF);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void W2_a_concern_is_in_no_log_whoever_passes_it(
            String who, Function<UUID, RequestSpecification> caller, int status) {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        caller.apply(sam)
                .contentType(JSON)
                .body(PHONE)
                .post(concerns(sam))
                .then()
                .statusCode(status);

        // Then
        assertNothingIsToldOf(sam);
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                who("somebody without a token", sam -> given(), 401),
                who("somebody whose token is none", sam -> given().header("Authorization", "Bearer nonsense"), 401),
                who("the learner", sam -> as(Who.learner(sam)), 403),
                who("a college's system", sam -> as(Who.mis(ASHDOWN)), 403),
                who("an operator", sam -> as(Tokens.as("platform-operator")), 403),
                who("staff of another college", sam -> as(ELSEWHERE), 404),
                who("staff of no college", sam -> as(Tokens.as("adviser")), 404),
                who("staff of the college", sam -> as(EXAMS), 201));
    }

    private static Arguments who(String who, Function<UUID, RequestSpecification> caller, int status) {
        return arguments(who, caller, status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%63oncerns",
                "concern%73",
                "concerns/",
                "concerns/route/",
                "./concerns",
                "x/../concerns",
                "concerns;x=1",
                "concerns%2F",
                "x%2F..%2Fconcerns",
                "%2563oncerns"
            })
    void W2_nor_however_its_address_is_spelled(String spelling) {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        plain(as(ELSEWHERE, PHONE))
                .post("/v1/learners/" + sam + "/" + spelling)
                .then()
                .statusCode(400);

        // Then
        assertNothingIsToldOf(sam);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/learner/{sam}/concerns", "/v1/iag/learners/{sam}/Concerns", "/v1/concerns/{sam}"})
    void W2_nor_when_its_address_is_mistaken(String mistaken) {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();

        // When
        plain(as(ELSEWHERE, PHONE))
                .post(mistaken.replace("{sam}", sam.toString()))
                .then()
                .statusCode(404);

        // Then
        assertNothingIsToldOf(sam);
    }

    @Test
    void W2_nor_when_the_request_is_no_good() {
        // Given
        UUID sam = aLearner().at(ASHDOWN).exists();
        String shouted = concerns(sam).toUpperCase(Locale.ROOT).replace("/V1/LEARNERS", "/v1/learners");

        // When
        as(EXAMS, "{\"text\": \"I am worried\"}").post(concerns(sam)).then().statusCode(400);
        as(EXAMS, "{").post(concerns(sam)).then().statusCode(400);
        as(EXAMS, "{}").post(concerns(sam)).then().statusCode(422);
        as(EXAMS, PHONE).post(concerns(sam) + "?about=drink").then().statusCode(400);
        as(EXAMS)
                .contentType("text/plain")
                .body("drink")
                .post(concerns(sam))
                .then()
                .statusCode(415);
        as(EXAMS).accept("text/csv").get(concerns(sam) + "/route").then().statusCode(406);
        as(EXAMS).delete(concerns(sam)).then().statusCode(404);
        as(EXAMS, PHONE).post(shouted).then().statusCode(400);
        as(ELSEWHERE).get(concerns(sam) + "/route").then().statusCode(404);

        // Then
        assertNothingIsToldOf(sam);
    }

    /** What is asked of somebody else's record afterwards is told by the request's line and by the decision's, so both are read. */
    private void assertNothingIsToldOf(UUID sam) {
        UUID ali = aLearner().at(ASHDOWN).exists();
        as(ELSEWHERE).get("/v1/learners/{learnerId}/team", ali).then().statusCode(404);
        await().until(() -> lines.stream().anyMatch(line -> line.contains("GET /v1/learners/" + ali + "/team 404"))
                && lines.stream().anyMatch(line -> line.contains("of learner " + ali)));
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("concern"));
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(sam.toString()));
    }

    private static String concerns(UUID learner) {
        return "/v1/learners/" + learner + "/concerns";
    }

    private static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false);
    }
}
