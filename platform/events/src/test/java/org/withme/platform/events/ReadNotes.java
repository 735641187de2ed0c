package org.withme.platform.events;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What tests look at: on the relay's datasource, which no transaction of the application touches. */
@ApplicationScoped
public class ReadNotes {

    private final Jdbi database;

    ReadNotes(@DataSource("relay") Jdbi database) {
        this.database = database;
    }

    /** The texts of a stream in the order in which they took effect. */
    public List<String> of(UUID stream) {
        return column("SELECT text FROM read_note WHERE stream = ? ORDER BY position", stream);
    }

    public List<String> versionsOf(UUID stream) {
        return column("SELECT version FROM read_note WHERE stream = ? ORDER BY position", stream);
    }

    public List<String> column(String sql, Object... values) {
        return database.withHandle(
                handle -> handle.select(sql, values).mapTo(String.class).list());
    }

    public int change(String sql, Object... values) {
        return database.withHandle(handle -> handle.execute(sql, values));
    }

    public boolean parked(UUID stream) {
        return !column("SELECT reason FROM parked_stream WHERE stream = ?", stream)
                .isEmpty();
    }
}
