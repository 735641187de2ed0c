package org.withme.gateway.call;

import java.util.Locale;
import org.withme.platform.problem.ProblemType;

/** What only the gateway refuses. */
public enum GatewayProblem implements ProblemType {
    UNSAFE_PATH(
            400,
            "The path can be read in more than one way",
            "Send the plain path from the API description: no //, no dot segments, no semicolons, no encoded slashes."),
    UPLOAD_STALLED(
            408,
            "The body did not arrive in time",
            "Send the request again on a connection that keeps sending; POST with the same Idempotency-Key."),
    URI_TOO_LONG(414, "The address is too long", "Shorten the query; a list continues with the cursor in next."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or smaller headers; a token needs about 2 KB.");

    private final int status;
    private final String title;
    private final String remedy;

    GatewayProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
