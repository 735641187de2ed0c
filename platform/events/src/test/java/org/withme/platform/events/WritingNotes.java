package org.withme.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.withme.platform.effort.Effort;

/** The test application's use case: a row and its event in one transaction. */
@ApplicationScoped
public class WritingNotes {

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    WritingNotes(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT pg_backend_pid()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(NoteWritten... notes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO note (id, text) VALUES (?, ?)")) {
            for (NoteWritten note : notes) {
                insert.setObject(1, note.note());
                insert.setString(2, note.text());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
