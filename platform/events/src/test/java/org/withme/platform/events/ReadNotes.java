package org.withme.platform.events;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests look at: on the relay's datasource, which no transaction of the application touches. */
@ApplicationScoped
public class ReadNotes {

    private final javax.sql.DataSource dataSource;

    ReadNotes(@DataSource("relay") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The texts of a stream in the order in which they took effect. */
    public List<String> of(UUID stream) {
        return column("SELECT text FROM read_note WHERE stream = ? ORDER BY position", stream);
    }

    public List<String> versionsOf(UUID stream) {
        return column("SELECT version FROM read_note WHERE stream = ? ORDER BY position", stream);
    }

    public List<String> column(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    column.add(row.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean parked(UUID stream) {
        return !column("SELECT reason FROM parked_stream WHERE stream = ?", stream)
                .isEmpty();
    }
}
