package org.withme.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What the head of a request must keep to, whatever its path. */
public final class RequestHead {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    /** Headers of which two copies would let two readers see two different requests. */
    private static final List<String> ONCE =
            List.of("authorization", "content-type", "content-encoding", "idempotency-key", "origin");

    private static final int LONGEST_LENGTH = 18;

    private RequestHead() {}

    /** Whether the API uses the method at all. */
    public static boolean knows(HttpMethod method) {
        return METHODS.contains(method);
    }

    /** @throws Problem 400 or 405 */
    public static void check(HttpServerRequest request) {
        if (!knows(request.method())) {
            throw Problem.of(StandardProblem.METHOD_NOT_ALLOWED).header("Allow", ALLOW);
        }
        MultiMap headers = request.headers();
        checkFraming(headers);
        int hosts = headers.getAll("host").size();
        if (hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1) {
            throw Problem.at("/header/Host", HeaderRule.ONE_HOST);
        }
        for (String name : ONCE) {
            if (headers.contains(name) && headers.getAll(name).size() > 1) {
                throw Problem.at("/header/" + name, HeaderRule.SENT_ONCE);
            }
        }
    }

    /** The parser is more generous than two servers in a row may be. */
    private static void checkFraming(MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (encodings.size() > 1 || encodings.size() == 1 && !"chunked".equalsIgnoreCase(encodings.get(0))) {
            throw unframed("/header/Transfer-Encoding", HeaderRule.NOT_CHUNKED);
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !isLength(length)) {
            throw unframed("/header/Content-Length", HeaderRule.NOT_A_LENGTH);
        }
        if (headers.contains("")) {
            throw unframed("/header", HeaderRule.NAMELESS);
        }
    }

    private static boolean isLength(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Problem unframed(String pointer, HeaderRule broken) {
        return Problem.at(pointer, broken).header("Connection", "close");
    }
}
