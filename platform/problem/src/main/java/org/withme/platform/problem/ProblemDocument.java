package org.withme.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every refusal, RFC 9457 {@code application/problem+json}. Absent members are omitted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String requestId,
        List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
