package org.withme.platform.events;

/** Who caused an event and in which capacity, as ids and role codes; both null when nobody is known. */
public record Actor(String subject, String capacity) {

    /** Nobody in particular: time passed, or a consumer reacted. */
    public static final Actor NOBODY = new Actor(null, null);
}
