package org.withme.platform.events;

import java.util.UUID;

/** What the test application publishes. */
public record NoteWritten(UUID note, String text, String lane) implements DomainEvent {

    public NoteWritten(UUID note, String text) {
        this(note, text, "main");
    }

    @Override
    public String type() {
        return "note.written.v1";
    }

    @Override
    public UUID stream() {
        return note;
    }

    @Override
    public String streamKind() {
        return "note";
    }
}
