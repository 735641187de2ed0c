package org.withme.platform.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.identity.Caller;

@Singleton
class WrittenReads implements ReadLog {

    private final DataSource database;

    WrittenReads(DataSource database) {
        this.database = database;
    }

    @Override
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into record_read values (?, ?, ?)")) {
            for (UUID learner : learners) {
                insert.setString(1, reader.subject());
                insert.setObject(2, learner);
                insert.setString(3, aspect);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
