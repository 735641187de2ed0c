package org.withme.platform.events;

import java.util.Map;

/** Stands for the event of the platform: the rules know it by name. */
public record ReceivedEvent(Map<String, String> data) {

    public <T> T as(Class<T> needed) {
        return needed.cast(data);
    }
}
