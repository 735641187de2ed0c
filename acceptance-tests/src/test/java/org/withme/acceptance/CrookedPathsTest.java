package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Mis;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.RawAnswer;
import org.withme.acceptance.world.RawConnection;

/** Paths and heads that two readers could read differently never reach a service. */
class CrookedPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/hello/user",
                "/v1//hello/user",
                "/v1/hello/user;x=1",
                "/v1/hello;x/user",
                "/v1%2Fhello/user",
                "/v1/hello%2Fuser",
                "/v1/hello/%2e%2e/hello/user",
                "/v1/hello/../hello/user",
                "/v1/./hello/user",
                "/v1/hello/user%00",
                "/v1/hello%5cuser",
                "/V1/hello/user",
                "/v1/hello/../../q/metrics",
                "/q/health",
                "/q/metrics",
                "/q/dev",
            })
    void a_crooked_path_is_refused_with_a_problem(String path) {
        // When
        RawAnswer answer = RawConnection.get(path, Person.ofTheDemo("learner").token());

        // Then
        assertThat(answer.status()).as(path + ": " + answer.text()).isIn(400, 404);
        assertThat(answer.text()).contains("application/problem+json");
    }

    @Test
    void two_lengths_and_an_encoding_are_refused_and_the_second_request_never_happens() {
        // Given
        String head = "POST /v1/learners HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        String smuggled = "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

        // Then
        assertRefused(RawConnection.send(
                head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled));
        assertRefused(RawConnection.send(head + "Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}" + smuggled));
        assertRefused(RawConnection.send(head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled));
    }

    @Test
    void what_is_no_http_is_refused() {
        // Then
        assertThat(RawConnection.send("HELLO\r\n\r\n").status()).isIn(400, 0);
        assertThat(RawConnection.send("GET /v1/hello HTTP/1.1\r\n\r\n").status())
                .isEqualTo(400);
    }

    @Test
    void hop_by_hop_headers_end_at_the_gateway() {
        // When
        RawAnswer answer = RawConnection.send("GET /v1/hello/application HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + Mis.of("90000001").token() + "\r\n"
                + "Connection: close, Authorization\r\n\r\n");

        // Then
        assertThat(answer.status()).isIn(200, 400, 401);
    }

    private static void assertRefused(RawAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 401, 501);
        assertThat(answer.text()).doesNotContain("ANYONE");
    }
}
