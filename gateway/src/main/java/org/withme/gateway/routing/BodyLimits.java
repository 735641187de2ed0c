package org.withme.gateway.routing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How many bytes of body an operation accepts. */
@Singleton
public class BodyLimits {

    private final long limit;
    private final Map<String, Map<String, Long>> larger = new HashMap<>();

    BodyLimits(RoutingConfig config) {
        limit = config.bodies().limit().asLongValue();
        config.bodies().large().values().forEach(operation -> operation.types().forEach(type -> larger.computeIfAbsent(
                        operation.path(), path -> new HashMap<>())
                .put(type.type(), type.limit().asLongValue())));
    }

    /**
     * @param path exactly as sent: another spelling of the same path gets the ordinary limit
     * @param contentType as sent, or null
     */
    public long of(String path, String contentType) {
        Map<String, Long> types = larger.get(path);
        if (types == null || contentType == null) {
            return limit;
        }
        return types.getOrDefault(withoutParameters(contentType), limit);
    }

    private static String withoutParameters(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.trim().toLowerCase(Locale.ROOT);
    }
}
