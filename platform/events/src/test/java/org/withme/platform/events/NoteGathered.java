package org.withme.platform.events;

import java.util.UUID;

/** What the test application's set-wise projection reads. */
record NoteGathered(UUID stream, int number) implements DomainEvent {

    static final String TYPE = "note.gathered.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
