package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;

/** A file has so long to arrive, in whole: at the service as at the gateway. */
@QuarkusTest
@TestProfile(SlowUploadsTest.InAMoment.class)
class SlowUploadsTest {

    @TestHTTPResource
    URI service;

    @Test
    void A5_who_sends_a_little_now_and_then_is_told_that_the_file_did_not_arrive_in_time() throws IOException {
        // Given
        AssessmentFixture assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        EvidenceFixture evidence = evidenceOf(assessment);

        // When
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + evidence.path() + "/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + assessment.learner().bearer()
                                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n")
                            .getBytes(UTF_8));
            StringBuilder answer = new StringBuilder();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                socket.getOutputStream().write(new byte[10]);
                InputStream in = socket.getInputStream();
                answer.append(new String(in.readNBytes(in.available()), UTF_8));
                return answer.indexOf("requestId") > 0;
            });

            // Then
            assertThat(answer).contains(" 408 ", "/problems/upload-stalled");
        }
        evidence.list(assessment.learner()).body("items", empty());
    }

    @Test
    void the_gateway_lets_a_body_take_as_long_as_the_service_does() throws IOException {
        String settings = Files.readString(Path.of("..", "docs", "settings.md"));

        assertThat(standard(settings, "withme.evidence.uploads.longest"))
                .isEqualTo(standard(settings, "withme.gateway.proxy.upload-total"))
                .isEqualTo("15m");
    }

    private static String standard(String settings, String name) {
        return Pattern.compile("`" + Pattern.quote(name) + "` \\| `([^`]*)`")
                .matcher(settings)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    public static class InAMoment implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("withme.evidence.uploads.longest", "1s");
        }
    }
}
