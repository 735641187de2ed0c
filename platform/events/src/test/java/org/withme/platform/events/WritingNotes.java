package org.withme.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.withme.platform.effort.Effort;

/** The test application's use case: a row and its event in one transaction. */
@ApplicationScoped
public class WritingNotes {

    private final Jdbi database;
    private final Outbox outbox;

    WritingNotes(Jdbi database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional
    public void write(NoteWritten... notes) {
        store(notes);
        outbox.append(notes);
    }

    @Transactional
    @Effort("note-keeping")
    public void writeForAPurpose(NoteWritten... notes) {
        write(notes);
    }

    @Transactional
    public void writeAndFail(NoteWritten note) {
        write(note);
        throw new IllegalStateException("changed my mind");
    }

    /** The database's process behind the running transaction. */
    @Transactional
    public int backend() {
        return database.withHandle(handle ->
                handle.select("SELECT pg_backend_pid()").mapTo(Integer.class).one());
    }

    private void store(NoteWritten... notes) {
        database.useHandle(handle -> {
            PreparedBatch insert = handle.prepareBatch("INSERT INTO note (id, text) VALUES (?, ?)");
            for (NoteWritten note : notes) {
                insert.add(note.note(), note.text());
            }
            insert.execute();
        });
    }
}
