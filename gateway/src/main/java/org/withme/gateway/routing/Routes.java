package org.withme.gateway.routing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of routes: the longest prefix that covers a path decides. */
@Singleton
public class Routes {

    private final List<Route> longestFirst;

    Routes(RoutingConfig config) {
        longestFirst = config.upstreams().entrySet().stream()
                .flatMap(service -> service.getValue().prefixes().stream()
                        .map(prefix -> new Route(checked(prefix), service.getKey())))
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
        requireEachOnce();
    }

    public Optional<Route> match(String path) {
        for (Route route : longestFirst) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static String checked(String prefix) {
        if (!prefix.startsWith("/v1/") || prefix.endsWith("/")) {
            throw new IllegalArgumentException("withme.gateway.upstreams: the prefix " + prefix
                    + " must begin with /v1/ and not end with a slash");
        }
        return prefix;
    }

    private void requireEachOnce() {
        Map<String, Long> count = longestFirst.stream()
                .map(Route::prefix)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        count.forEach((prefix, times) -> {
            if (times > 1) {
                throw new IllegalArgumentException(
                        "withme.gateway.upstreams: the prefix " + prefix + " belongs to more than one service");
            }
        });
    }
}
