package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/learners",
                "/v1/learners/019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11/journey",
                "/v1/learners?ukprn=90000001&cursor=a%2Fb..%00&x=/../;",
                "/v1/learners/caf%C3%A9",
                "/v1/iag/opportunities/by-ref/partner/A%3A1%20b",
                "/v1/learners/a.b..c",
                "/v1/learners/...",
                "/v1/mis/ilr-imports?fileName=ILR-90000001-2627-20261129-111405-01.XML"
            })
    void a_plain_target_passes_unchanged(String uri) {
        // When
        RequestTarget target = RequestTarget.of(uri);

        // Then
        assertThat(target.uri()).isEqualTo(uri);
        assertThat(target.path()).isEqualTo(uri.split("\\?")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere.example/v1/hello",
                "//v1/hello",
                "/v1//hello",
                "/v1/hello//",
                "/v1/./hello",
                "/v1/../v1/hello",
                "/v1/hello/..",
                "/v1/hello/.",
                "/v1/%2e%2e/hello",
                "/v1/%2E/hello",
                "/v1/.%2e/hello",
                "/v1/%2e./hello",
                "/v1/hello%2Fuser",
                "/v1/hello%2fuser",
                "/v1/hello%5Cuser",
                "/v1/hello\\user",
                "/v1/hello;jsessionid=1",
                "/v1/..;/hello",
                "/v1/hello%3Bx",
                "/v1/hello%252Fuser",
                "/v1/%252e%252e/hello",
                "/v1/%25%32%66",
                "/v1/hello%00",
                "/v1/hello%0d%0aX-Ukprn:1",
                "/v1/hello%7F",
                "/v1/hello%C2%85",
                "/v1/hello%",
                "/v1/hello%2",
                "/v1/hello%zz",
                "/v1/hello%2%46",
                "/v1/hello%FF",
                "/v1/hello%C0%AF",
                "/v1/hello%E0%80%AF",
                "/v1/hello%ED%A0%80",
                "/v1/héllo",
                "/v1/hello\tuser",
                "/v1/hello user",
                "/v1/hello#user",
                "/v1/hello?x=#user",
                "/v1/hello?x=\u0000",
                "/v1/hello?x=é",
                "/v1/hello?x=%C0%AF",
                "/v1/hello?x=%FF",
                "/v1/hello?x=100%",
                "/v1/hello?x=%u0041",
                "/v1/hello?x={1}",
                "/v1/hello?x=a|b",
                "/v1/hello?x=\"<\\^`>"
            })
    void a_target_with_two_readings_is_refused(String uri) {
        // When
        Problem refusal = catchThrowableOfType(Problem.class, () -> RequestTarget.of(uri));

        // Then
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.type().slug()).isEqualTo("unsafe-path");
        assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                .isEqualTo("/path"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/learners/",
                "/v1/learners/019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11/",
                "/v1/%6cearners",
                "/v1/%6Cearners",
                "/v1/learners/019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11/%63oncerns",
                "/v1/learners/019a7c1e%2D5b0e-7c44-9d53-0c6f1f3a2b11",
                "/v1/learners/a%7Eb",
                "/v1/learners/a%5Fb",
                "/v1/learners/a%39",
                "/v1/learners/019A7C1E-5B0E-7C44-9D53-0C6F1F3A2B11/journey",
                "/v1/learners/019a7c1e-5b0e-7c44-9d53-0c6f1f3a2B11",
                "/v1/learners/19a7c1e-5b0e-7c44-9d53-c6f1f3a2b11",
                "/v1/learners/0019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11",
                "/v1/learners/+19a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11",
                "/v1/learners/1-1-1-1-1"
            })
    void another_spelling_of_a_resource_is_refused(String uri) {
        // When
        Problem refusal = catchThrowableOfType(Problem.class, () -> RequestTarget.of(uri));

        // Then
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.type().slug()).isEqualTo("unsafe-path");
        assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.detail())
                .isNotBlank());
    }
}
