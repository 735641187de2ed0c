package org.withme.gateway.routing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many bytes of body an operation accepts. */
@Singleton
public class BodyLimits {

    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{\\w+}");
    private static final String ONE_SEGMENT = "[^/]+";

    private final long limit;
    private final Map<String, Map<String, Long>> larger = new HashMap<>();
    private final Map<Pattern, Map<String, Long>> largerBelow = new LinkedHashMap<>();

    BodyLimits(RoutingConfig config) {
        limit = config.bodies().limit().asLongValue();
        config.bodies().large().values().forEach(operation -> operation.types().forEach(type -> larger.computeIfAbsent(
                        operation.path(), path -> new HashMap<>())
                .put(type.type(), type.limit().asLongValue())));
        larger.forEach((path, types) -> {
            if (NAME_IN_BRACES.matcher(path).find()) {
                largerBelow.put(pattern(path), types);
            }
        });
    }

    /**
     * @param path exactly as sent: another spelling of the same path gets the ordinary limit
     * @param contentType as sent, or null
     */
    public long of(String path, String contentType) {
        if (contentType == null) {
            return limit;
        }
        Map<String, Long> types = larger.getOrDefault(path, Map.of());
        return (types.isEmpty() ? below(path) : types).getOrDefault(withoutParameters(contentType), limit);
    }

    private Map<String, Long> below(String path) {
        for (Map.Entry<Pattern, Map<String, Long>> operation : largerBelow.entrySet()) {
            if (operation.getKey().matcher(path).matches()) {
                return operation.getValue();
            }
        }
        return Map.of();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                NAME_IN_BRACES.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining(ONE_SEGMENT)));
    }

    private static String withoutParameters(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.trim().toLowerCase(Locale.ROOT);
    }
}
