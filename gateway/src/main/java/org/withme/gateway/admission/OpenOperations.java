package org.withme.gateway.admission;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The complete list of what needs no token; a test compares it with what the API description says. */
final class OpenOperations {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final List<Pattern> READ = paths(
            "/v1/hello",
            "/v1/colleges/{ukprn}/safeguarding",
            "/v1/messages/{link}/unsubscribe",
            "/v1/messages/{link}/confirm",
            "/v1/calendars/{address}",
            "/v1/assessment/frameworks/{frameworkId}/versions/{version}/ownership-map",
            "/v1/assessment/issuers/{ukprn}/did.json",
            "/v1/assessment/issuers/{ukprn}/keys",
            "/v1/assessment/issuers/{ukprn}/status-lists/{number}",
            "/v1/assessment/credentials/verify");

    /** What the token of a link in a message allows, whoever has it; and to ask whether a credential stands. */
    private static final List<Pattern> DONE = paths(
            "/v1/messages/{link}/unsubscribe",
            "/v1/messages/{link}/confirm",
            "/v1/assessment/credentials/verifications",
            "/v1/assessment/credentials/verify");

    /** Where a carrier says what became of a message, with a token that it was given: the service knows it, the realm does not. */
    private static final String RECEIPTS = "/v1/messages/receipts";

    private OpenOperations() {}

    /** Whether a token that is sent here is none of the realm's, and is the service's to check. */
    static boolean haveTokensOfTheirOwn(HttpMethod method, String path) {
        return HttpMethod.POST.equals(method) && RECEIPTS.equals(path);
    }

    static boolean include(HttpMethod method, String path) {
        return READS.contains(method) && isAmong(READ, path) || HttpMethod.POST.equals(method) && isAmong(DONE, path);
    }

    private static boolean isAmong(List<Pattern> open, String path) {
        return open.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> paths(String... templates) {
        return Stream.of(templates)
                .map(template -> Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+")))
                .toList();
    }
}
