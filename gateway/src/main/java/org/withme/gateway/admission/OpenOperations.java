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

    /** Where a carrier says what became of a message, with a token that it was given: the service knows it, the realm does not. */
    private static final String RECEIPTS = "/v1/messages/receipts";

    private OpenOperations() {}

    /** Whether a token that is sent here is none of the realm's, and is the service's to check. */
    static boolean haveTokensOfTheirOwn(HttpMethod method, String path) {
        return HttpMethod.POST.equals(method) && RECEIPTS.equals(path);
    }

    static boolean include(HttpMethod method, String path) {
        return METHODS.contains(method)
                && PATHS.stream().anyMatch(open -> open.matcher(path).matches());
    }

    private static Pattern path(String template) {
        return Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+"));
    }
}
