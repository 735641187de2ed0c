package org.withme.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses what the operation does not know: a filter that was misspelled would otherwise find everything. */
@Provider
class KnownQuery implements ContainerRequestFilter {

    /** Those of the framework. */
    private static final Pattern SEPARATOR = Pattern.compile("[&;]");

    private final ResourceInfo operation;

    KnownQuery(ResourceInfo operation) {
        this.operation = operation;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String query = context.getUriInfo().getRequestUri().getRawQuery();
        if (query != null && operation.getResourceMethod() != null) {
            QueryParameters.of(operation.getResourceMethod()).check(sent(query));
        }
    }

    /** The framework would take a name for the same in upper and lower case. */
    private static Map<String, List<String>> sent(String query) {
        return SEPARATOR
                .splitAsStream(query)
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(
                        parameter -> URLDecoder.decode(parameter[0], StandardCharsets.UTF_8),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                parameter -> parameter.length > 1 ? parameter[1] : "", Collectors.toList())));
    }
}
