package org.withme.gateway.admission;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** The complete list of what needs no token. */
final class OpenOperations {

    private static final Set<String> PATHS = Set.of("/v1/hello");
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private OpenOperations() {}

    static boolean include(HttpMethod method, String path) {
        return METHODS.contains(method) && PATHS.contains(path);
    }
}
