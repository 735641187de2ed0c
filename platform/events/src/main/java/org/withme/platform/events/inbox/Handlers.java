package org.withme.platform.events.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.platform.events.EventHandler;

/** Who reacts to what in this service. */
@ApplicationScoped
class Handlers {

    private static final Pattern VERSIONED = Pattern.compile("(.+\\.v)(\\d{1,4})");

    private final List<EventHandler> all;
    private final Map<String, List<EventHandler>> byType = new ConcurrentHashMap<>();
    private final Map<String, Boolean> future = new ConcurrentHashMap<>();

    Handlers(@All List<EventHandler> all) {
        this.all = all;
    }

    List<EventHandler> all() {
        return all;
    }

    List<EventHandler> of(String type) {
        return byType.computeIfAbsent(
                type,
                wanted -> all.stream().filter(each -> each.handles(wanted)).toList());
    }

    Optional<EventHandler> named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A version that nobody here knows of a type that somebody here reacts to: ignoring it would lose it. */
    boolean isFuture(String type) {
        return future.computeIfAbsent(type, this::hasOlderVersionOnly);
    }

    private boolean hasOlderVersionOnly(String type) {
        Matcher versioned = VERSIONED.matcher(type);
        if (!versioned.matches() || !of(type).isEmpty()) {
            return false;
        }
        for (int older = Integer.parseInt(versioned.group(2)) - 1; older > 0; older--) {
            if (!of(versioned.group(1) + older).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
