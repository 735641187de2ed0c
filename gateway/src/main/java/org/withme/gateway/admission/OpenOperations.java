package org.withme.gateway.admission;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The complete list of what needs no token; a test compares it with what the API description says. */
final class OpenOperations {

    private static final List<Pattern> PATHS = List.of(
            path("/v1/hello"),
            path("/v1/colleges/{ukprn}/safeguarding"),
            path("/v1/assessment/frameworks/{frameworkId}/versions/{version}/ownership-map"));
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private OpenOperations() {}

    static boolean include(HttpMethod method, String path) {
        return METHODS.contains(method)
                && PATHS.stream().anyMatch(open -> open.matcher(path).matches());
    }

    private static Pattern path(String template) {
        return Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+"));
    }
}
