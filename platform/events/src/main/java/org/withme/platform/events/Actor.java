package org.withme.platform.events;

import org.jspecify.annotations.Nullable;

/** Who caused an event and in which capacity, as ids and role codes; both null when nobody is known. */
public record Actor(@Nullable String subject, @Nullable String capacity) {

    /** Nobody in particular: time passed, or a consumer reacted. */
    public static final Actor NOBODY = new Actor(null, null);
}
